import { z } from 'zod';
import { createProject, type NewProject } from '../../seed/new-project';
import type { ProjectSchemes } from '../../seed/own-schemes';
import { DEFAULT_ISSUE_TYPE_SCHEME_ID } from '../../store/issue-type-schemes';
import { bad, good, type Result } from '../../store/result';
import type { Scope } from '../../store/scope';
import { DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID } from '../../store/screen-schemes';
import type { Store } from '../../store/store';
import { publishProject } from '../../workflow/issue-events';
import { refusedAdministration } from '../administer';
import { answer, badRequest, jiraError, notSimulated } from '../answers';
import { idText } from '../id-text';
import type { Jira } from '../jira';
import type { RestRequest } from '../route';
import { keyProblem, leadProblem, nameProblem, problemsByField } from './check-project';

const SOFTWARE = 'com.pyxis.greenhopper.jira:';
const DEFAULT_TEMPLATE = `${SOFTWARE}gh-simplified-kanban-classic`;
/** Templates of Jira's software projects that the site makes, and how they are managed. */
const TEMPLATES: Readonly<Record<string, 'classic' | 'next-gen'>> = {
  [DEFAULT_TEMPLATE]: 'classic',
  [`${SOFTWARE}gh-simplified-scrum-classic`]: 'classic',
  [`${SOFTWARE}gh-simplified-basic`]: 'classic',
  [`${SOFTWARE}gh-simplified-agility-kanban`]: 'next-gen',
  [`${SOFTWARE}gh-simplified-agility-scrum`]: 'next-gen',
};
const none = z.undefined({ error: 'Not simulated by the local Jira site.' }).optional();

const bodySchema = z.strictObject({
  key: z.string(),
  name: z.string().trim(),
  description: z.string().default(''),
  leadAccountId: z.string(),
  assigneeType: z.enum(['PROJECT_LEAD', 'UNASSIGNED']).default('UNASSIGNED'),
  projectTypeKey: z.enum(['software', 'business', 'service_desk']).optional(),
  projectTemplateKey: z.string().optional(),
  issueTypeScheme: idText.optional(),
  issueTypeScreenScheme: idText.optional(),
  workflowScheme: idText.optional(),
  permissionScheme: idText.optional(),
  url: none,
  avatarId: none,
  categoryId: none,
  fieldConfigurationScheme: none,
  issueSecurityScheme: none,
  notificationScheme: none,
});
type Body = z.infer<typeof bodySchema>;

interface Made {
  readonly style: NewProject['style'];
  /** Null: those of the template. */
  readonly schemes: ProjectSchemes | null;
}

/** Either a template makes the schemes, or the request names them: Jira takes no template beside schemes. */
function madeFrom(store: Store, body: Body): Result<Made, Response> {
  const { issueTypeScheme, issueTypeScreenScheme, workflowScheme, projectTemplateKey } = body;
  const named = { issueTypeScheme, issueTypeScreenScheme, workflowScheme };
  const [first] = Object.entries(named).flatMap(([name, id]) => (id === undefined ? [] : [name]));
  if (first !== undefined && projectTemplateKey !== undefined)
    return bad(jiraError(400, [], { [first]: `You cannot specify both ${first} and projectTemplateKey.` }));
  if (projectTemplateKey === undefined && body.projectTypeKey === undefined)
    return bad(badRequest('The projectTypeKey is required when there is no projectTemplateKey.'));
  const template = projectTemplateKey ?? DEFAULT_TEMPLATE;
  const style = TEMPLATES[template];
  const type = body.projectTypeKey ?? 'software';
  if (type !== 'software' || style === undefined)
    return bad(notSimulated(`projects of type "${type}" from the template "${template}"`));
  if (first === undefined) return good({ style, schemes: null });
  if (workflowScheme === undefined)
    return bad(
      notSimulated('a project on the default workflow scheme: the site has no system workflow "jira"'),
    );
  const schemes = {
    issueTypeSchemeId: issueTypeScheme ?? DEFAULT_ISSUE_TYPE_SCHEME_ID,
    issueTypeScreenSchemeId: issueTypeScreenScheme ?? DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID,
    workflowSchemeId: workflowScheme,
  };
  const missing = problemsByField({
    issueTypeScheme: schemeProblem(store.issueTypeSchemes, 'issue type scheme', schemes.issueTypeSchemeId),
    issueTypeScreenScheme: schemeProblem(
      store.issueTypeScreenSchemes,
      'issue type screen scheme',
      schemes.issueTypeScreenSchemeId,
    ),
    workflowScheme: schemeProblem(store.workflowSchemes, 'workflow scheme', schemes.workflowSchemeId),
  });
  return Object.keys(missing).length > 0 ? bad(jiraError(400, [], missing)) : good({ style, schemes });
}

function schemeProblem(
  table: { get(id: string): { readonly scope: Scope } | undefined },
  what: string,
  id: string,
): string | null {
  return table.get(id)?.scope.type === 'GLOBAL' ? null : `The ${what} with id '${id}' does not exist.`;
}

/**
 * Makes a project, from a template or with schemes that are there. Without a template and without schemes it is
 * assumed to be one from the Kanban template.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-post
 */
export async function createProjectByRest(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(bodySchema);
  if (!body.ok) return body.problem;
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  const { store } = jira;
  const { key, name, description, assigneeType, leadAccountId: leadId, permissionScheme } = body.value;
  const made = madeFrom(store, body.value);
  if (!made.ok) return made.problem;
  const errors = problemsByField({
    projectName: nameProblem(store, name),
    projectKey: keyProblem(store, key),
    projectLead: leadProblem(store, leadId),
    permissionScheme:
      permissionScheme === undefined
        ? null
        : made.value.style === 'next-gen'
          ? 'A team-managed project takes no permission scheme.'
          : schemeProblem(store.permissionSchemes, 'permission scheme', permissionScheme),
  });
  if (Object.keys(errors).length > 0) return jiraError(400, [], errors);
  const project = createProject(
    store,
    {
      ...made.value,
      key,
      name,
      description,
      assigneeType,
      leadId,
      permissionSchemeId: permissionScheme ?? null,
    },
    request.requester.accountId,
  );
  publishProject(jira, request.requester, 'created', project);
  const self = `${request.url.origin}/rest/api/3/project/${project.id}`;
  return answer({ self, id: Number(project.id), key: project.key }, 201);
}
