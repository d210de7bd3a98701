import { useMemo } from 'react';
import { AppFrame } from '../app-frame/app-frame';
import type { CoreFields, OpenIssue } from '../jira/shapes';
import { useSite } from '../shell/site';

interface Props {
  readonly issue: OpenIssue;
  readonly core: CoreFields;
  readonly refresh: () => void;
}

/** The app's issue panel. */
export function AppPanel({ issue, core, refresh }: Props) {
  const { app } = useSite();
  const { id, key } = issue;
  const { project, issuetype } = core;
  const extension = useMemo(
    () => ({
      type: 'jira:issuePanel',
      issue: { id, key, type: issuetype.name, typeId: issuetype.id },
      project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' },
      isNewToIssue: false,
    }),
    [id, key, issuetype.name, issuetype.id, project.id, project.key, project.projectTypeKey],
  );
  const surface = app?.surfaces.find(({ type }) => type === 'jira:issuePanel');
  if (app === undefined || surface === undefined) return null;
  return (
    <section aria-labelledby="app-panel" className="site-panel">
      <h2 className="site-subtitle" id="app-panel">
        {surface.title}
      </h2>
      <AppFrame app={app} surface={surface} extension={extension} refresh={refresh} />
    </section>
  );
}
