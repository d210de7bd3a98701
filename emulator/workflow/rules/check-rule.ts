import { z } from 'zod';
import { extensionAri, type AppDescription } from '../../forge/app-description';
import { LIMITS } from '../../limits';
import type { Jira } from '../../rest/jira';
import { bad, good, type Result } from '../../store/result';
import type { WorkflowRule } from '../../store/workflows';
import { EXPRESSION_CONDITION } from '../expression-condition';
import { EXPRESSION_VALIDATOR } from '../expression-validator';
import { SYSTEM_RULES, type RuleType } from './catalogue';

/** Why a rule cannot be saved. */
export type RuleProblem =
  | { readonly kind: 'invalid'; readonly message: string }
  /** Jira would take it; the site cannot run it. */
  | { readonly kind: 'notSimulated'; readonly message: string };

const forgeParameters = z.strictObject({
  key: z.string().min(1),
  config: z.string().optional(),
  id: z.string().optional(),
  disabled: z.enum(['true', 'false']).optional(),
  tag: z.string().optional(),
});

const invalid = (message: string): Result<null, RuleProblem> => bad({ kind: 'invalid', message });

/** Checks a rule before it is saved: its key, its place, its parameters and what they name. */
export function checkRule(jira: Jira, rule: WorkflowRule, ruleType: RuleType): Result<null, RuleProblem> {
  if (rule.ruleKey.startsWith('forge:')) return checkForgeRule(jira, rule, ruleType);
  const known = SYSTEM_RULES.find((one) => one.ruleKey === rule.ruleKey);
  if (known === undefined || known.ruleType !== ruleType)
    return invalid(`The rule key '${rule.ruleKey}' is not a valid ${ruleType.toLowerCase()} rule.`);
  if (known.parameters === null)
    return bad({ kind: 'notSimulated', message: `workflow rule "${rule.ruleKey}"` });
  const parsed = known.parameters.safeParse(rule.parameters);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const where = first?.path.join('.') ?? '';
    return invalid(`The parameters of '${rule.ruleKey}' are invalid: ${where} ${first?.message ?? ''}`);
  }
  const problem = known.check?.(jira.store, parsed.data) ?? null;
  return problem === null ? good(null) : invalid(problem);
}

function checkForgeRule(jira: Jira, rule: WorkflowRule, ruleType: RuleType): Result<null, RuleProblem> {
  const parsed = forgeParameters.safeParse(rule.parameters);
  if (!parsed.success)
    return invalid(
      `The parameters of '${rule.ruleKey}' are invalid: ${parsed.error.issues[0]?.message ?? ''}`,
    );
  const { key, config = '' } = parsed.data;
  if (jira.app === null || !modulesOf(jira.app, rule.ruleKey, ruleType).includes(key))
    return invalid(`The Forge extension '${key}' does not provide a ${rule.ruleKey} rule.`);
  const bytes = Buffer.byteLength(config, 'utf8');
  if (bytes > LIMITS.workflowRuleConfigBytes)
    return invalid(
      `The configuration of a rule has ${bytes} bytes; no more than ${LIMITS.workflowRuleConfigBytes} are allowed.`,
    );
  return good(null);
}

/** Extensions of the app that stand behind a rule key in this place. */
function modulesOf(app: AppDescription, ruleKey: string, ruleType: RuleType): readonly string[] {
  const keys = (modules: readonly { readonly key: string }[]): readonly string[] =>
    modules.map((module) => extensionAri(app, module.key));
  if (ruleKey === EXPRESSION_VALIDATOR && ruleType === 'Validator') return keys(app.workflowValidators);
  if (ruleKey === EXPRESSION_CONDITION && ruleType === 'Condition') return keys(app.workflowConditions ?? []);
  return [];
}
