import { choicesAt, insertChoice } from '../../../emulator/face/src/jql/choices';
import type { JqlData } from '../../../emulator/face/src/jql/jql-data';
import { jqlPlace } from '../../../emulator/face/src/jql/place';
import { appFunction, siteWithFunctions } from '../rest/app-function-site';

const { site } = siteWithFunctions(
  () => ({ jql: 'key = PROD-1' }),
  [
    appFunction({ name: 'productsInStage' }),
    appFunction({
      key: 'both',
      name: 'productsOf',
      operators: ['=', 'in'],
      arguments: [
        { name: 'person', isRequired: true },
        { name: 'stage', isRequired: true },
      ],
    }),
  ],
);

beforeAll(() => {
  jest.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ results: [] }));
});

async function offered(text: string): Promise<readonly string[]> {
  const data = (await site.call('li.na', 'GET', 'jql/autocompletedata')).body as JqlData;
  const choices = await choicesAt(jqlPlace(text, text.length), data);
  return choices.map(({ label }) => label).filter((label) => label.startsWith('products'));
}

test.each([
  ['issue in products', ['productsInStage("")', 'productsOf("", "")']],
  ['issue not in products', ['productsInStage("")', 'productsOf("", "")']],
  ['issue = products', ['productsOf("", "")']],
  ['status in products', []],
])('after %s the completion offers the app’s functions that fit', async (text, labels) => {
  expect(await offered(text)).toEqual(labels);
});

test('a function is put with the caret in its first argument', () => {
  const text = 'issue in pro';
  const put = insertChoice(text, jqlPlace(text, text.length), {
    insert: 'productsOf("", "")',
    label: 'productsOf("", "")',
  });
  expect(`${put.text.slice(0, put.caret)}|${put.text.slice(put.caret)}`).toBe(
    'issue in productsOf("|", "") ',
  );
});
