import { onConfigure } from '../../../static/src/rule/on-configure';

/** Puts a bridge where Jira would; the calls that reach it are given back. */
function bridge(answer: unknown): unknown[][] {
  const calls: unknown[][] = [];
  const callBridge = (...call: unknown[]) => {
    calls.push(call);
    return Promise.resolve(answer);
  };
  Object.assign(globalThis, { __bridge: { callBridge } });
  return calls;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, '__bridge');
});

test('Jira gets the callback by the operation that @forge/jira-bridge calls', async () => {
  const calls = bridge(true);
  const configuration = () => '{}';
  await onConfigure(configuration);
  expect(calls).toEqual([['setWorkflowRuleConfigurationCallback', { data: { onConfigure: configuration } }]]);
});

test('a place that takes no configuration is a failure', async () => {
  bridge(false);
  await expect(onConfigure(() => '{}')).rejects.toThrow('does not take');
});

test('a page that Jira does not show has nobody to tell', async () => {
  await expect(onConfigure(() => '{}')).rejects.toThrow('not shown by Jira');
});
