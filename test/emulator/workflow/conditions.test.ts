import type { ConditionGroup, WorkflowRule } from '../../../emulator/store/workflows';
import { findGroupByName } from '../../../emulator/store/find';
import { startTestSite, type TestSite } from '../site-fixture';

/** Puts conditions on every transition of the demo workflow. */
function startWith(conditions: (groupId: (name: string) => string) => ConditionGroup): TestSite {
  const jira = startTestSite();
  const { store } = jira.site;
  const group = conditions((name) => findGroupByName(store, name)?.groupId ?? '');
  for (const workflow of store.workflows.all())
    store.workflows.put({
      ...workflow,
      transitions: workflow.transitions.map((one) => ({ ...one, conditions: group })),
    });
  return jira;
}

const rule = (ruleKey: string, parameters: WorkflowRule['parameters']): WorkflowRule => ({
  id: 'r',
  ruleKey,
  parameters,
});
const onlyGroup = (groupId: string): WorkflowRule =>
  rule('system:restrict-issue-transition', { groupIds: groupId });

async function isOffered(jira: TestSite, who: string): Promise<boolean> {
  const answer = await jira.call(who, 'GET', 'issue/PROD-1/transitions');
  return (answer.body as { transitions: readonly unknown[] }).transitions.length > 0;
}

describe('conditions', () => {
  test('hide a transition from everybody they do not name, and refuse it to them', async () => {
    const jira = startWith((id) => ({
      operation: 'ALL',
      conditions: [onlyGroup(id('operations'))],
      conditionGroups: [],
    }));
    expect(await isOffered(jira, 'zhou.ting')).toBe(true);
    expect(await isOffered(jira, 'li.na')).toBe(false);
    const refused = await jira.call('li.na', 'POST', 'issue/PROD-1/transitions', {
      transition: { id: '71' },
    });
    expect(refused.body).toEqual({
      errorMessages: ["Transition id '71' is not valid for this issue."],
      errors: {},
    });
  });

  test('nest: any of a group of which all must hold', async () => {
    const both = (id: (name: string) => string): ConditionGroup => ({
      operation: 'ALL',
      conditions: [onlyGroup(id('operations')), onlyGroup(id('jira-users'))],
      conditionGroups: [],
    });
    const jira = startWith((id) => ({
      operation: 'ANY',
      conditions: [onlyGroup(id('project-management'))],
      conditionGroups: [both(id)],
    }));
    expect(await isOffered(jira, 'zhou.ting')).toBe(true);
    expect(await isOffered(jira, 'smith')).toBe(true);
    expect(await isOffered(jira, 'wu.bin')).toBe(false);
  });

  test('of a kind that is not simulated fail by name instead of passing', async () => {
    const jira = startWith(() => ({
      operation: 'ALL',
      conditions: [rule('system:block-in-progress-approval', {})],
      conditionGroups: [],
    }));
    const answer = await jira.call('li.na', 'GET', 'issue/PROD-1/transitions');
    expect(answer.status).toBe(501);
    expect(answer.text).toContain('system:block-in-progress-approval');
  });
});
