import { fromJson } from '../../expressions/json';
import { runExpression } from '../../expressions/run-expression';
import { translate } from '../../fields/translate';
import {
  extensionAri,
  type AppDescription,
  type AppWorkflowCondition,
  type AppWorkflowValidator,
} from '../../forge/app-description';
import type { Jira } from '../../rest/jira';
import type { User } from '../../store/people';
import type { WorkflowRule } from '../../store/workflows';
import { jiraSource } from '../expression-data';
import { parseConfig } from '../expression-variables';
import { SYSTEM_RULES } from './catalogue';

/** A rule as the workflow editor shows it. */
export interface RuleDescription {
  readonly name: string;
  readonly description: string;
  /** Module of the app; null for a rule of Jira's. */
  readonly moduleKey: string | null;
  /** What is wrong with the expression that should have described the configuration. */
  readonly problem: string | null;
}

/** Says what a rule is, in a reader's language. */
export function describeRule(jira: Jira, rule: WorkflowRule, reader: User): RuleDescription {
  const system = SYSTEM_RULES.find(({ ruleKey }) => ruleKey === rule.ruleKey);
  if (system !== undefined) {
    const { name, description } = system;
    return { name, description: description === name ? '' : description, moduleKey: null, problem: null };
  }
  const { app } = jira;
  const module = app === null ? undefined : moduleOf(app, rule);
  if (app === null || module === undefined)
    return { name: rule.ruleKey, description: '', moduleKey: null, problem: null };
  const said = configurationText(jira, module, rule, reader);
  return {
    name: translate(app, module.name, reader.locale),
    description: said.text ?? translate(app, module.description, reader.locale),
    moduleKey: module.key,
    problem: said.problem,
  };
}

type RuleModule = AppWorkflowValidator | AppWorkflowCondition;

function moduleOf(app: AppDescription, { parameters }: WorkflowRule): RuleModule | undefined {
  return [...app.workflowValidators, ...(app.workflowConditions ?? [])].find(
    ({ key }) => extensionAri(app, key) === parameters['key'],
  );
}

/**
 * Evaluates `configurationDescription`. Documented: the expression knows `config`, and where it gives null or an empty
 * text the static description stands. No other variable is documented, so none is there. What an expression that breaks
 * shows is not documented either; assumed: the static description, and the editor of this site says what broke.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/#properties
 */
function configurationText(
  jira: Jira,
  { configurationDescription }: RuleModule,
  rule: WorkflowRule,
  { accountId, timeZone }: User,
): { readonly text: string | null; readonly problem: string | null } {
  if (configurationDescription === undefined) return { text: null, problem: null };
  const evaluation = runExpression(configurationDescription.expression, {
    variables: { config: fromJson(parseConfig(rule.parameters['config'])) },
    source: jiraSource(jira, accountId),
    nowMs: jira.clock.nowMs(),
    timeZone,
  });
  if (!evaluation.ok) return { text: null, problem: evaluation.message };
  const { value } = evaluation;
  if (value === null || value === '') return { text: null, problem: null };
  if (typeof value === 'string') return { text: value, problem: null };
  return { text: null, problem: 'The expression of configurationDescription must give a text.' };
}
