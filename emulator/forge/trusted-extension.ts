import { z } from 'zod';
import type { Caller } from '../caller';
import { conditionsOf } from '../editor/change-rules';
import { CONFIG_NAMES, isRuleModule, ruleExtension, type RuleModuleType } from '../editor/rule-extension';
import { SAVED_WORKFLOWS } from '../editor/saved-workflow';
import type { AppSurface } from './app-description';
import type { InvokeRequest } from './invoke-resolver';

type Ask = (path: string, body?: unknown) => Promise<unknown>;
type Extension = Readonly<Record<string, unknown>>;

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    issuetype: z.object({ id: z.string(), name: z.string() }),
    project: z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string().default('software') }),
  }),
});

/** The part of a resolver's context that says where its page stands; null where the person cannot have such a page. */
export async function trustedExtension(
  jira: (request: Request, caller: Caller) => Promise<Response>,
  { moduleType }: AppSurface,
  accountId: string,
  said: InvokeRequest['extension'],
): Promise<Extension | null> {
  const ask: Ask = async (path, body) => {
    const init =
      body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          };
    const request = new Request(new URL(path, 'http://jira.invalid'), init);
    const response = await jira(request, { kind: 'person', accountId });
    return response.ok ? response.json() : null;
  };
  if (moduleType === 'jira:issuePanel') return panelExtension(ask, said);
  return isRuleModule(moduleType) ? ruleOnTransition(ask, moduleType, said) : { type: moduleType };
}

/** On every issue that the person may see: where the panel is not shown, the app's button puts it. */
async function panelExtension(
  ask: Ask,
  { issue, isNewToIssue = false }: InvokeRequest['extension'],
): Promise<Extension | null> {
  if (issue === undefined) return null;
  const found = await ask(`/rest/api/3/issue/${encodeURIComponent(issue.id)}?fields=issuetype,project`);
  if (found === null) return null;
  const { id, key, fields } = issueSchema.parse(found);
  return {
    type: 'jira:issuePanel',
    issue: { id, key, type: fields.issuetype.name, typeId: fields.issuetype.id },
    project: { id: fields.project.id, key: fields.project.key, type: fields.project.projectTypeKey },
    isNewToIssue,
  };
}

/** Only who may read the workflow configures its rules; a configuration counts when a rule of the transition has it. */
async function ruleOnTransition(
  ask: Ask,
  moduleType: RuleModuleType,
  said: InvokeRequest['extension'],
): Promise<Extension | null> {
  const { workflowId, transitionContext, entryPoint } = said;
  if (workflowId === undefined || transitionContext === undefined || entryPoint === undefined) return null;
  const found = await ask('/rest/api/3/workflows', { workflowIds: [workflowId] });
  if (found === null) return null;
  const { statuses, workflows } = SAVED_WORKFLOWS.parse(found);
  const [workflow] = workflows;
  const transition = workflow?.transitions.find(({ id }) => id === transitionContext.id);
  if (workflow === undefined || transition === undefined) return null;
  const config = said[CONFIG_NAMES[moduleType]];
  const saved = [...transition.validators, ...conditionsOf(transition.conditions)];
  const isSaved = saved.some(({ parameters }) => parameters['config'] === config);
  return ruleExtension({
    moduleType,
    entryPoint,
    workflow,
    transition,
    statuses,
    config: isSaved ? config : undefined,
  });
}
