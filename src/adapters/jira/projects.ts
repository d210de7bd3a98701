import { route } from '@forge/api';
import { projectId, type ProjectId } from '../../domain/ids';
import type { Projects, ProjectSummary } from '../../ports';
import { listOf, objectOf, text } from '../shape';
import { readJira } from './client';

const summary = objectOf({ id: text, key: text, name: text });
const named = objectOf({ id: text, name: text });
const page = objectOf({ values: listOf(summary) });
/** Statuses come grouped by issue type. */
const statusesByType = listOf(objectOf({ id: text, name: text, statuses: listOf(named) }));

/** Projects as the person who calls sees them. */
export const jiraProjects: Projects = {
  async list() {
    const found = await readJira(
      'user',
      'list projects',
      route`/rest/api/3/project/search?maxResults=100&orderBy=name`,
      page,
    );
    return (found?.values ?? []).map(brand);
  },

  async read(id: ProjectId) {
    const [project, types] = await Promise.all([
      readJira('user', 'read project', route`/rest/api/3/project/${id}`, summary),
      readJira('user', 'read statuses', route`/rest/api/3/project/${id}/statuses`, statusesByType),
    ]);
    if (!project || !types) return null;
    const statuses = new Map(types.flatMap((type) => type.statuses).map((status) => [status.id, status]));
    return {
      ...brand(project),
      issueTypes: types.map((type) => ({ id: type.id, name: type.name })),
      statuses: [...statuses.values()],
    };
  },
};

function brand({
  id,
  key,
  name,
}: {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}): ProjectSummary {
  return { id: projectId(id), key, name };
}
