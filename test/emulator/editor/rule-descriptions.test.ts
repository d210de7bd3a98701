import { startTestSite, testApp, type TestSite } from '../site-fixture';
import { changeTransition, readDemoWorkflow } from '../workflow-fixture';

/** The demo site with a description for the app's validator. */
function siteDescribing(expression?: string): TestSite {
  const [validator] = testApp.workflowValidators;
  if (validator === undefined) throw new Error('The test app has a validator.');
  const described =
    expression === undefined ? validator : { ...validator, configurationDescription: { expression } };
  return startTestSite({ app: { ...testApp, workflowValidators: [described] } });
}

/** What the validator on the way to Initiation says of itself. */
async function described(jira: TestSite, config?: string, who = 'admin'): Promise<unknown> {
  const { workflow } = await readDemoWorkflow(jira);
  const [rule] = workflow.transitions.find(({ id }) => id === '11')?.validators ?? [];
  if (rule === undefined) throw new Error('A gate has a rule.');
  if (config !== undefined) {
    const validators = [{ ...rule, parameters: { ...rule.parameters, config } }];
    expect((await changeTransition(jira, '11', { validators })).status).toBe(200);
  }
  const answer = await jira.call(who, 'GET', `/rest/internal/workflow-rules/${workflow.id}`);
  return (answer.body as { rules: Record<string, unknown> }).rules[rule.id ?? ''];
}

const NAMES = "config?.zh == null ? null : config.zh + ' / ' + config.en";

test('a rule says what its configuration means, in the words of the app’s expression', async () => {
  const jira = siteDescribing(NAMES);
  expect(await described(jira, '{"zh":"立项关口","en":"Initiation gate"}')).toEqual({
    name: 'Deliverables attached',
    description: '立项关口 / Initiation gate',
    moduleKey: 'deliverables-attached',
    problem: null,
  });
});

test.each([
  ['no expression', undefined],
  ['an expression that gives null', NAMES],
  ['an expression that gives an empty text', "''"],
])('%s leaves the description of the manifest', async (_what, expression) => {
  expect(await described(siteDescribing(expression), '{"gate":"x"}')).toMatchObject({
    description: 'Files are there',
    problem: null,
  });
});

test.each([
  ['reads the reader, who is not documented to be there', 'user.locale', /user/],
  ['gives no text', '1', /must give a text/],
])('an expression that %s is told of', async (_what, expression, problem) => {
  expect(await described(siteDescribing(expression), '{"gate":"x"}')).toMatchObject({
    description: 'Files are there',
    problem: expect.stringMatching(problem) as string,
  });
});

test('only who may change the workflow is told', async () => {
  const jira = siteDescribing();
  const { workflow } = await readDemoWorkflow(jira);
  const ask = (who: string, id: string) => jira.call(who, 'GET', `/rest/internal/workflow-rules/${id}`);
  expect((await ask('li.na', workflow.id)).status).toBe(401);
  expect((await ask('admin', 'nope')).status).toBe(404);
});

test('an expression that is not ready for a rule without configuration is told of', async () => {
  expect(await described(siteDescribing('config.zh'), '')).toMatchObject({
    description: 'Files are there',
    problem: 'Evaluation failed: "config.zh" - Type null does not have any properties',
  });
});

test('a rule of Jira’s says its own name', async () => {
  const jira = siteDescribing();
  const parameters = { field: 'summary', value: 'x', mode: 'replace' };
  const own = { id: 'own', ruleKey: 'system:update-field', parameters };
  expect((await changeTransition(jira, '91', { actions: [own] })).status).toBe(200);
  const { workflow } = await readDemoWorkflow(jira);
  const { body } = await jira.call('admin', 'GET', `/rest/internal/workflow-rules/${workflow.id}`);
  expect((body as { rules: Record<string, unknown> }).rules['own']).toEqual({
    name: 'Update a field',
    description: '',
    moduleKey: null,
    problem: null,
  });
});
