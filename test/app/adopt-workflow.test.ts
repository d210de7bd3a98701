import type { LocalSite } from '../../emulator/local-site';
import type { AdoptionView } from '../../src/contract/setup-calls';
import { callAdmin } from '../support/set-up';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';
import {
  isOfApp,
  rewriteWorkflow,
  withoutApp,
  workflowOf,
  type ProductWorkflow,
} from '../support/workflow-of';

let site: LocalSite;
let admin: Person;

beforeEach(async () => {
  site = await startTestSite();
  admin = personOf(site, 'admin@example.com');
});
afterEach(() => site.stop());

/** Rules that somebody has put on a transition, with screen, properties and place in the drawing. */
const OWN = {
  validators: [
    {
      ruleKey: 'system:check-permission-validator',
      parameters: { permissionKey: 'EDIT_ISSUES' },
    },
  ],
  conditions: {
    operation: 'ALL',
    conditions: [
      { ruleKey: 'system:separation-of-duties', parameters: { fromStatusId: '', toStatusId: '' } },
    ],
    conditionGroups: [],
  },
  actions: [
    { ruleKey: 'system:update-field', parameters: { field: 'labels', value: 'moved', mode: 'append' } },
  ],
  properties: { 'jira.permission.note': 'kept' },
  description: 'Written by hand',
};

/** The demo company's workflow as somebody else would have made it: no rule of the app, and rules of its own. */
async function foreignWorkflow(): Promise<ProductWorkflow> {
  const found = await workflowOf(admin, 'PROD');
  const transitions = withoutApp(found.workflow['transitions']).map((transition) =>
    transition['type'] === 'DIRECTED' ? { ...transition, ...OWN } : transition,
  );
  await rewriteWorkflow(admin, found, transitions, { startPointLayout: { x: 7, y: 8 } });
  return workflowOf(admin, 'PROD');
}

const guessesIn = ({ transitions }: AdoptionView) =>
  transitions.flatMap(({ id, guess }) => (guess === null ? [] : [{ transition: id, gate: guess }]));

async function open({ projectId, issueTypeId }: ProductWorkflow): Promise<AdoptionView> {
  const opened = await callAdmin<AdoptionView>(admin, 'adopt/open', { projectId, issueTypeId });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
}

async function adopt(found: ProductWorkflow, choices: ReturnType<typeof guessesIn>): Promise<AdoptionView> {
  const { projectId, issueTypeId } = found;
  const binding = await callAdmin<{ statuses: readonly { id: string; stage: string | null }[] }>(
    admin,
    'binding/open',
    { projectId },
  );
  if (!binding.ok) throw new Error(binding.code);
  const stages = binding.value.statuses.flatMap(({ id, stage }) => (stage === null ? [] : [[id, stage]]));
  const adopted = await callAdmin<AdoptionView>(admin, 'adopt/run', {
    projectId,
    issueTypeId,
    choices,
    productIssueTypeIds: [issueTypeId],
    stageByStatusId: Object.fromEntries(stages) as Record<string, string>,
  });
  if (!adopted.ok) throw new Error(JSON.stringify(adopted));
  return adopted.value;
}

test('a foreign workflow keeps its own rules, screens, properties and layout', async () => {
  const before = await foreignWorkflow();
  const choices = guessesIn(await open(before));
  expect(choices.length).toBeGreaterThan(5);
  await adopt(before, choices);
  const after = await workflowOf(admin, 'PROD');
  const ours = [...after.workflow['transitions']].flatMap((each) => [...each['validators']].filter(isOfApp));
  expect(ours.length).toBeGreaterThan(choices.length);
  expect(withoutApp(after.workflow['transitions'])).toEqual([...before.workflow['transitions']]);
  const rest = ({
    version: _version,
    transitions: _transitions,
    updated: _updated,
    ...kept
  }: Record<string, unknown>) => kept;
  expect(rest(after.workflow)).toEqual(rest(before.workflow));
  expect(after.statuses).toEqual(before.statuses);
});

test('the difference is told before, and there is none after', async () => {
  const before = await foreignWorkflow();
  const opened = await open(before);
  expect(opened.changes).toContainEqual(
    expect.objectContaining({
      gate: 'planningGate',
      adds: ['deliverables-attached', 'gate-approved'],
      replaces: [],
    }),
  );
  expect((await adopt(before, guessesIn(opened))).changes).toEqual([]);
  const { workflow } = await workflowOf(admin, 'PROD');
  await adopt(before, guessesIn(opened));
  expect((await workflowOf(admin, 'PROD')).workflow).toEqual(workflow);
});

test('whoever changes the workflow meanwhile is not overwritten', async () => {
  const before = await foreignWorkflow();
  const choices = guessesIn(await open(before));
  site.world().faults.plan({
    faults: [
      {
        at: 'rest',
        match: 'user POST /rest/api/3/workflows/update',
        times: 1,
        do: { kind: 'slow', delayMs: 700 },
      },
    ],
  });
  const adopting = adopt(before, choices);
  await new Promise((resolve) => setTimeout(resolve, 250));
  const renamed = [...before.workflow['transitions']].map((each, index) => ({
    ...(each as unknown as object),
    ...(index === 1 ? { name: 'Renamed meanwhile' } : {}),
  }));
  await rewriteWorkflow(admin, before, renamed);
  await adopting;
  const { transitions } = (await workflowOf(admin, 'PROD')).workflow as unknown as {
    transitions: readonly { name: string; validators: never[] }[];
  };
  expect(transitions.map(({ name }) => name)).toContain('Renamed meanwhile');
  expect(transitions.some(({ validators }) => validators.some(isOfApp))).toBe(true);
});

test('before the app goes its rules are taken out, and nothing else', async () => {
  const before = await workflowOf(admin, 'PROD');
  await settle(site);
  await fetch(`${site.url}/__site/uninstall`, { method: 'POST' });
  const after = await workflowOf(admin, 'PROD');
  expect([...after.workflow['transitions']]).toEqual(withoutApp(before.workflow['transitions']));
});
