import {
  appRule,
  conditionsOf,
  withConfig,
  withoutRule,
  withRule,
} from '../../../emulator/editor/change-rules';
import { SAVED_WORKFLOWS, type SavedWorkflow } from '../../../emulator/editor/saved-workflow';
import { startTestSite } from '../site-fixture';
import { all, changeTransition, readDemoWorkflow, statusId, systemRule } from '../workflow-fixture';

const ARI = 'ari:cloud:ecosystem::extension/a/b/static/c';
const rule = (id: string, config?: string) => appRule('jira:workflowValidator', ARI, config, id);

async function demo(): Promise<{ jira: ReturnType<typeof startTestSite>; workflow: SavedWorkflow }> {
  const jira = startTestSite();
  const { workflow } = await readDemoWorkflow(jira);
  const [saved] = SAVED_WORKFLOWS.parse({ statuses: [], workflows: [workflow] }).workflows;
  if (saved === undefined) throw new Error('The demo has a workflow.');
  return { jira, workflow: saved };
}

const transitionOf = (workflow: SavedWorkflow, id: string) =>
  workflow.transitions.find((transition) => transition.id === id);

test('a rule of an app is saved as Jira saves one, and without a configuration it has none', () => {
  expect(rule('r1', '{"gate":"x"}')).toEqual({
    id: 'r1',
    ruleKey: 'forge:expression-validator',
    parameters: { key: ARI, config: '{"gate":"x"}', id: 'r1', disabled: 'false', tag: '' },
  });
  expect(appRule('jira:workflowCondition', ARI, undefined, 'r2')).toEqual({
    id: 'r2',
    ruleKey: 'forge:expression-condition',
    parameters: { key: ARI, id: 'r2', disabled: 'false', tag: '' },
  });
});

test('a rule is added to one transition, changed and removed; everything else stays as it was read', async () => {
  const { workflow } = await demo();
  const added = withRule(workflow, '91', 'jira:workflowValidator', rule('r1', 'one'));
  expect(transitionOf(added, '91')?.validators.map(({ id }) => id)).toEqual(['r1']);
  expect({ ...added, transitions: [] }).toEqual({ ...workflow, transitions: [] });
  expect(added.transitions.filter(({ id }) => id !== '91')).toEqual(
    workflow.transitions.filter(({ id }) => id !== '91'),
  );
  const updated = withConfig(added, '91', 'r1', 'two');
  expect(transitionOf(updated, '91')?.validators).toEqual([rule('r1', 'two')]);
  expect(withoutRule(updated, '91', 'r1')).toEqual(workflow);
});

test('conditions are found and removed in groups too, and a group that is left empty goes', async () => {
  const { jira } = await demo();
  const previous = systemRule('previous-status-condition', {
    previousStatusIds: statusId(jira, 'Planning'),
  });
  const changed = await changeTransition(jira, '41', {
    conditions: { operation: 'ALL', conditions: [], conditionGroups: [all(previous)] },
  });
  expect(changed.status).toBe(200);
  const [saved] = SAVED_WORKFLOWS.parse(changed.body).workflows;
  const grouped = saved && transitionOf(saved, '41');
  const [condition] = conditionsOf(grouped?.conditions);
  if (saved === undefined || condition === undefined) throw new Error(changed.text);
  const more = withRule(saved, '41', 'jira:workflowCondition', rule('r3'));
  expect(conditionsOf(transitionOf(more, '41')?.conditions).map(({ id }) => id)).toEqual([
    'r3',
    condition.id,
  ]);
  const less = withoutRule(more, '41', condition.id);
  expect(transitionOf(less, '41')?.conditions).toMatchObject({ conditionGroups: [] });
  expect(transitionOf(withoutRule(less, '41', 'r3'), '41')).not.toHaveProperty('conditions');
});

test('Jira takes the changed workflow once; from an older version it refuses it', async () => {
  const { jira, workflow } = await demo();
  const { statuses } = await readDemoWorkflow(jira);
  const send = (changed: SavedWorkflow) =>
    jira.call('admin', 'POST', 'workflows/update', { statuses, workflows: [changed] });
  const [known] = transitionOf(workflow, '11')?.validators ?? [];
  const added = withRule(
    workflow,
    '91',
    'jira:workflowValidator',
    appRule('jira:workflowValidator', known?.parameters['key'] ?? '', '{"gate":"x"}', 'r1'),
  );
  expect((await send(added)).status).toBe(200);
  expect((await send(withoutRule(workflow, '11', known?.id ?? ''))).status).toBe(409);
});
