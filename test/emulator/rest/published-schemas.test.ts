import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { asApp, startTestSite } from '../site-fixture';
import { siteWithFunctions } from './app-function-site';

const QUERIES = [
  'summary ~ test AND (labels in (urgent, blocker) OR assignee = currentUser()) AND status CHANGED AFTER startOfMonth(-1M) ORDER BY updated DESC',
  'issue.property["a b"].x in (y) and not status was not in (Launch) by li',
  'invalid query',
  'labels is empty',
];
const EXPRESSIONS = ['issues.map(i => i.comments)', '1 +', 'issue.id == "1"', 'x'.repeat(2_000)];
const ISSUES = {
  expression: 'issues.length',
  context: { issues: { jql: { query: 'project = PROD', maxResults: 1 } } },
};

/** Each operation with the model its answer must fit. */
const CALLS: readonly (readonly [model: string, method: string, path: string, body?: unknown])[] = [
  ['ParsedJqlQueries', 'POST', 'jql/parse?validation=none', { queries: QUERIES }],
  ['ParsedJqlQueries', 'POST', 'jql/parse?validation=warn', { queries: QUERIES }],
  ['ParsedJqlQueries', 'POST', 'jql/parse?validation=strict', { queries: QUERIES }],
  ['JQLReferenceData', 'GET', 'jql/autocompletedata'],
  ['JQLReferenceData', 'POST', 'jql/autocompletedata', { projectIds: [], includeCollapsedFields: true }],
  ['AutoCompleteSuggestions', 'GET', 'jql/autocompletedata/suggestions?fieldName=status&fieldValue=r'],
  ['JQLCountResults', 'POST', 'search/approximate-count', { jql: 'project = PROD' }],
  [
    'SearchAndReconcileResults',
    'POST',
    'search/jql',
    { jql: 'project = PROD', fields: ['*all'], expand: 'names,schema,changelog', maxResults: 3 },
  ],
  ['SearchAndReconcileResults', 'GET', 'search/jql?jql=project%20%3D%20PROD&maxResults=3'],
  ['JiraExpressionsAnalysis', 'POST', 'expression/analyse', { expressions: EXPRESSIONS }],
  ['JiraExpressionsAnalysis', 'POST', 'expression/analyse?check=type', { expressions: EXPRESSIONS }],
  ['JiraExpressionsAnalysis', 'POST', 'expression/analyse?check=complexity', { expressions: EXPRESSIONS }],
  ['JExpEvaluateJiraExpressionResult', 'POST', 'expression/evaluate?expand=meta.complexity', ISSUES],
  ['JiraExpressionResult', 'POST', 'expression/eval?expand=meta.complexity', ISSUES],
  ['ErrorCollection', 'POST', 'expression/evaluate', { expression: '1 +' }],
  ['ErrorCollection', 'POST', 'search/jql', { jql: 'colour = red' }],
];

/** What jira.js finds wrong with each answer; null for one that fits its model. */
function problemsOf(pairs: readonly (readonly [model: string, body: unknown])[]): unknown {
  const script = join(__dirname, '../../support/fits-schemas.mjs');
  return JSON.parse(execFileSync(process.execPath, [script], { input: JSON.stringify(pairs) }).toString());
}

test('answers about expressions and JQL fit the schemas of Jira’s models that jira.js publishes', async () => {
  const site = startTestSite();
  const pairs: [string, unknown][] = [];
  for (const [model, method, path, body] of CALLS)
    pairs.push([model, (await site.call('li.na', method, path, body)).body]);
  expect(problemsOf(pairs)).toEqual(CALLS.map(() => null));
});

test('so do those about the functions of an app', async () => {
  const { site, search, precomputations } = siteWithFunctions(() => ({ jql: 'key = PROD-1' }));
  await search('issue in summaryWith("a")');
  const [known] = await precomputations();
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> =>
    (await site.call(asApp, method, path, body)).body;
  const values = [{ id: 'nope', value: 'key = PROD-1' }];
  const path = 'jql/function/computation';
  const pairs: [string, unknown][] = [
    ['JQLReferenceData', await ask('GET', 'jql/autocompletedata')],
    ['JqlFunctionPrecomputation', known],
    [
      'JqlFunctionPrecomputationGetByIdResponse',
      await ask('POST', `${path}/search`, { precomputationIDs: [known?.['id'], 'nope'] }),
    ],
    ['JqlFunctionPrecomputationUpdateErrorResponse', await ask('POST', path, { values })],
    [
      'JqlFunctionPrecomputationUpdateResponse',
      await ask('POST', `${path}?skipNotFoundPrecomputations=true`, { values }),
    ],
  ];
  expect(problemsOf(pairs)).toEqual(pairs.map(() => null));
});
