import { rulePlace } from '../../../static/src/rule/rule-place';

test.each([
  ['as text, as Jira has been seen to give it', '{"gate":"launchGate"}', 'launchGate'],
  ['as an object, as Jira documents it', { gate: 'launchGate' }, 'launchGate'],
  ['not at all', undefined, null],
  ['as text that is no JSON', 'launchGate', null],
  ['as JSON without a gate', '{"record":"customfield_1"}', null],
  ['as JSON that is no object', '"launchGate"', null],
  ['with a gate that is no key', { gate: 7 }, null],
])('the saved gate is read when the configuration comes %s', (_how, validatorConfig, savedGate) => {
  expect(rulePlace({ validatorConfig })).toEqual({ isReadOnly: false, savedGate });
});

test('only the view of a rule is read only', () => {
  expect(rulePlace({ entryPoint: 'view' }).isReadOnly).toBe(true);
  for (const entryPoint of ['create', 'edit', undefined])
    expect(rulePlace({ entryPoint }).isReadOnly).toBe(false);
});
