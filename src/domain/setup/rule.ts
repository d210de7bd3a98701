import type { Gate } from '../process/gate';
import { ruleExpression } from '../readiness/gate-expression';

/** The app's two validators, by their keys in the manifest. */
export const RULE_KEYS = ['deliverables-attached', 'gate-approved'] as const;
export type RuleKey = (typeof RULE_KEYS)[number];

/** What Jira keeps with a rule. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/ */
export function ruleConfig(gate: Gate, rule: RuleKey, record: string): Readonly<Record<string, string>> {
  const { zh, en } = gate.name;
  return { gate: gate.key, record, zh, en, expression: ruleExpression(rule, record) };
}

/** The rules that a gate wants on its transition. */
export function rulesOf(gate: Gate): readonly RuleKey[] {
  return gate.reviews.length === 0 ? ['deliverables-attached'] : RULE_KEYS;
}

/** A rule as Jira's workflows have it; others of the workflow have members that the app does not know. */
export interface WorkflowRule {
  readonly id?: string;
  readonly ruleKey: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** How rules are made: ids of the app's modules on this site, the field that they read, and ids that nothing else has. */
export interface RuleMaker {
  /** ARI of a module, e.g. of `gate-approved`. */
  readonly moduleAri: (rule: RuleKey) => string;
  /** Id of the field "Gate record". */
  readonly record: string;
  /** The same for the same words. */
  readonly uuid: (words: string) => string;
}

/** The rule as it is written into a workflow. */
export function makeRule(
  { moduleAri, record, uuid }: RuleMaker,
  gate: Gate,
  rule: RuleKey,
  place: string,
): WorkflowRule {
  const id = uuid(`${place}:${gate.key}:${rule}`);
  return {
    id,
    ruleKey: 'forge:expression-validator',
    parameters: {
      key: moduleAri(rule),
      config: JSON.stringify(ruleConfig(gate, rule, record)),
      id,
      disabled: 'false',
      tag: '',
    },
  };
}

/** What a rule of a workflow is to the app: which of its validators, for which gate; null for somebody else's. */
export function readRule(
  moduleAri: RuleMaker['moduleAri'],
  { parameters }: WorkflowRule,
): {
  readonly rule: RuleKey;
  readonly gate: string | null;
  readonly config: Readonly<Record<string, unknown>>;
} | null {
  const rule = RULE_KEYS.find((each) => parameters?.['key'] === moduleAri(each));
  if (rule === undefined) return null;
  const config = configIn(parameters?.['config'] ?? '');
  return { rule, gate: typeof config['gate'] === 'string' ? config['gate'] : null, config };
}

function configIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
