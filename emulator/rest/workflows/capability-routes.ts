import { translate } from '../../fields/translate';
import {
  extensionAri,
  type AppProjectType,
  type AppWorkflowCondition,
  type AppWorkflowValidator,
} from '../../forge/app-description';
import { findProject } from '../../store/find';
import { issueTypeIdsOf } from '../../store/issue-type-schemes';
import { workflowFor } from '../../store/workflow-of';
import type { Workflow } from '../../store/workflows';
import { EXPRESSION_CONDITION } from '../../workflow/expression-condition';
import { EXPRESSION_VALIDATOR } from '../../workflow/expression-validator';
import { SYSTEM_RULES } from '../../workflow/rules/catalogue';
import { refusedScope } from '../administer';
import { answer, badRequest } from '../answers';
import type { Jira } from '../jira';
import { route, type RestRequest, type SiteRouter } from '../route';

type RuleModule = AppWorkflowValidator | AppWorkflowCondition;

/** Rules that the app brings for such workflows, in the reader's language; their ids are what a saved rule names. */
function forgeRules(jira: Jira, request: RestRequest, { scope }: Workflow): readonly unknown[] {
  const { app, store } = jira;
  if (app === null) return [];
  const place: AppProjectType = scope.type === 'PROJECT' ? 'team-managed' : 'company-managed';
  const fits = ({ projectTypes = ['company-managed'] }: RuleModule): boolean => projectTypes.includes(place);
  const { locale } = store.users.need(request.requester.accountId);
  const beans = (ruleKey: string, ruleType: 'Validator' | 'Condition') => (module: RuleModule) => ({
    id: extensionAri(app, module.key),
    ruleKey,
    ruleType,
    name: translate(app, module.name, locale),
    description: translate(app, module.description, locale),
  });
  return [
    ...app.workflowValidators.filter(fits).map(beans(EXPRESSION_VALIDATOR, 'Validator')),
    ...(app.workflowConditions ?? []).filter(fits).map(beans(EXPRESSION_CONDITION, 'Condition')),
  ];
}

function askedWorkflow({ store }: Jira, request: RestRequest): Workflow | null {
  const workflowId = request.query('workflowId');
  if (workflowId !== undefined) return store.workflows.get(workflowId) ?? null;
  const project = findProject(store, request.query('projectId') ?? '');
  const issueTypeId = request.query('issueTypeId') ?? '';
  if (project === undefined || !issueTypeIdsOf(store, project).includes(issueTypeId)) return null;
  return workflowFor(store, project, issueTypeId);
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-capabilities-get */
export function capabilityRoutes(jira: Jira, router: SiteRouter): void {
  const rules = {
    scopes: ['manage:jira-configuration'],
    query: ['workflowId', 'projectId', 'issueTypeId'],
  };
  route(jira, router, 'GET', '/rest/api/3/workflows/capabilities', rules, (request) => {
    const workflow = askedWorkflow(jira, request);
    if (workflow === null)
      return badRequest('A workflowId, or a projectId with an issueTypeId, of a workflow is required.');
    const refused = refusedScope(jira, request, workflow.scope);
    if (refused !== null) return refused;
    return answer({
      editorScope: workflow.scope.type,
      projectTypes: ['software', 'business'],
      systemRules: SYSTEM_RULES.map(({ ruleKey, ruleType, name, description, ...rule }) => ({
        ruleKey,
        ruleType,
        name,
        description,
        incompatibleRuleKeys: [],
        isAvailableForInitialTransition: rule.isAvailableForInitialTransition,
        isVisible: true,
      })),
      connectRules: [],
      forgeRules: forgeRules(jira, request, workflow),
      triggerRules: [],
    });
  });
}
