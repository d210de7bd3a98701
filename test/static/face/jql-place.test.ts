import { jqlPlace } from '../../../emulator/face/src/jql/place';

/** `|` marks the caret. */
const placeAt = (marked: string) => {
  const caret = marked.indexOf('|');
  return jqlPlace(marked.replace('|', ''), caret);
};

it.each([
  ['|', 'field', ''],
  ['sta|', 'field', 'sta'],
  ['NOT |', 'field', ''],
  ['(|', 'field', ''],
  ['status |', 'operator', ''],
  ['status n|', 'operator', 'n'],
  ['status not |', 'operator', 'not'],
  ['status not i|', 'operator', 'not i'],
  ['"Lifecycle stage" |', 'operator', ''],
  ['status = |', 'value', ''],
  ['status =|', 'value', ''],
  ['status = "In m|', 'value', '"In m'],
  ['status is |', 'value', ''],
  ['status is n|', 'operator', 'is n'],
  ['status is not |', 'value', ''],
  ['status was not in |', 'list', ''],
  ['status in |', 'list', ''],
  ['status in (|', 'value', ''],
  ['status in (Launch, |', 'value', ''],
  ['status in (Launch|', 'value', 'Launch'],
  ['status in (Launch, "In market") |', 'join', ''],
  ['status = Launch |', 'join', ''],
  ['status = Launch A|', 'join', 'A'],
  ['status changed |', 'join', ''],
  ['status in (Launch |', 'listEnd', ''],
  ['status changed by |', 'predicate', ''],
  ['status changed from |', 'value', ''],
  ['status was Launch before |', 'predicate', ''],
  ['status was Launch before now() |', 'join', ''],
  ['assignee = currentUser() |', 'join', ''],
  ['assignee in membersOf(|', 'nothing', ''],
  ['assignee in membersOf("x") AND |', 'field', ''],
  ['(status = Launch) OR |', 'field', ''],
  ['status = Launch ORDER BY |', 'orderField', ''],
  ['ORDER BY |', 'orderField', ''],
  ['status = Launch ORDER BY key |', 'orderJoin', ''],
  ['status = Launch ORDER BY key DESC, |', 'orderField', ''],
])('In %s stands: %s', (marked, kind, typed) => {
  expect(placeAt(marked)).toMatchObject({ kind, typed });
});

it('A value belongs to the field before it', () => {
  expect(placeAt('project = PROD AND "Lifecycle stage" = |').field).toBe('Lifecycle stage');
});

it('A choice replaces the whole word that the caret touches', () => {
  expect(placeAt('sta|tus = Launch')).toMatchObject({ start: 0, end: 6, typed: 'sta' });
});

it('A longer operator replaces the words of it that stand already', () => {
  expect(placeAt('status not i|')).toMatchObject({ start: 7, end: 12 });
});
