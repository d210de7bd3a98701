import type { HealthView } from '../../../../src/contract/health-calls';

type RuleFinding = HealthView['rules'][number];

/** Rules that one click puts back. */
export type RuleGroup = Pick<RuleFinding, 'projectId' | 'projectName' | 'issueTypeId' | 'workflow'> & {
  readonly rules: readonly RuleFinding[];
};

/** The findings by what one click mends: the workflow of one type of work item in one project. */
export function groupRules(rules: readonly RuleFinding[]): readonly RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const rule of rules) {
    const { projectId, projectName, issueTypeId, workflow } = rule;
    const key = `${projectId} ${issueTypeId}`;
    const before = groups.get(key)?.rules ?? [];
    groups.set(key, { projectId, projectName, issueTypeId, workflow, rules: [...before, rule] });
  }
  return [...groups.values()];
}
