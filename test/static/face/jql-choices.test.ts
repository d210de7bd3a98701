import { choicesAt, insertChoice } from '../../../emulator/face/src/jql/choices';
import type { JqlData } from '../../../emulator/face/src/jql/jql-data';
import { jqlPlace } from '../../../emulator/face/src/jql/place';

const field = { displayName: '', orderable: 'true', operators: [], types: [] };
const data: JqlData = {
  visibleFieldNames: [
    { ...field, value: 'assignee', displayName: 'assignee', types: ['user'] },
    { ...field, value: 'status', displayName: 'status', operators: ['=', 'in', 'not in', 'is'] },
    { ...field, value: 'attachments', displayName: 'attachments', orderable: 'false' },
  ],
  visibleFunctionNames: [
    { value: 'currentUser()', displayName: 'currentUser()', isList: 'false', types: ['user'] },
    { value: 'membersOf("")', displayName: 'membersOf("")', isList: 'true', types: ['user'] },
    { value: 'now()', displayName: 'now()', isList: 'false', types: ['datetime'] },
  ],
};
const suggested: string[] = [];

beforeAll(() => {
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    suggested.push(typeof input === 'string' ? input : 'an object');
    return Response.json({ results: [{ value: '"In market"', displayName: '<b>In</b> market' }] });
  });
});

const offered = async (text: string) =>
  (await choicesAt(jqlPlace(text, text.length), data)).map(({ label }) => label);

it('Fields that begin with what is typed come before those that contain it', async () => {
  expect(await offered('st')).toEqual(['status']);
  expect(await offered('t')).toEqual(['status', 'attachments', 'NOT']);
});

it('Operators are those of the field', async () => {
  expect(await offered('status ')).toEqual(['=', 'in', 'not in', 'is']);
  expect(await offered('status not ')).toEqual(['not in']);
});

it('Values come from Jira, without its marks', async () => {
  expect(await offered('status = "In')).toEqual(['In market']);
  expect(suggested.at(-1)).toContain('fieldName=status&fieldValue=In');
});

it('Functions fit the kind of the field', async () => {
  expect(await offered('assignee = c')).toContain('currentUser()');
  expect(await offered('assignee in ')).toEqual(['(', 'membersOf("")']);
});

it('IS asks for emptiness alone', async () => {
  expect(await offered('status is ')).toEqual(['EMPTY', 'NULL']);
});

it('A list goes on with a comma or ends', async () => {
  expect(await offered('status in (Launch ')).toEqual([',', ')']);
});

it('A question about the past may say when and by whom', async () => {
  expect(await offered('status changed B')).toEqual(['BEFORE', 'BY', 'ORDER BY']);
  expect(await offered('status changed BY ')).toEqual(['currentUser()', 'now()']);
  expect(await offered('status = Launch ')).toEqual(['AND', 'OR', 'ORDER BY']);
});

it('Only fields that can be ordered are offered for the order', async () => {
  expect(await offered('ORDER BY ')).toEqual(['assignee', 'status']);
});

const put = (text: string, insert: string, caret = text.length) =>
  insertChoice(text, jqlPlace(text, caret), { insert, label: insert });

it('A choice takes the place of what was typed, with a space behind it', () => {
  expect(put('sta', 'status')).toEqual({ text: 'status ', caret: 7 });
  expect(put('status =', '"In market"')).toEqual({ text: 'status = "In market" ', caret: 21 });
});

it('A choice in the middle of a query leaves the rest as it was', () => {
  expect(put('sta = Launch', 'status', 3)).toEqual({ text: 'status = Launch', caret: 7 });
});

it('After a function the caret stands in its argument', () => {
  const { text, caret } = put('assignee in ', 'membersOf("")');
  expect(text.slice(0, caret)).toBe('assignee in membersOf("');
});

it('A comma stands right behind the value', () => {
  expect(put('status in (Launch ', ',')).toEqual({ text: 'status in (Launch, ', caret: 19 });
});

it('After an opening parenthesis the caret stands right behind it', () => {
  expect(put('status in ', '(')).toEqual({ text: 'status in (', caret: 11 });
});
