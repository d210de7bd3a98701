import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startTestSite } from '../site-fixture';

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

test('answers about expressions and JQL fit the schemas of Jira’s models that jira.js publishes', async () => {
  const site = startTestSite();
  const pairs: unknown[] = [];
  for (const [model, method, path, body] of CALLS)
    pairs.push([model, (await site.call('li.na', method, path, body)).body]);
  const script = join(__dirname, '../../support/fits-schemas.mjs');
  const told = execFileSync(process.execPath, [script], { input: JSON.stringify(pairs) }).toString();
  expect(JSON.parse(told)).toEqual(CALLS.map(() => null));
});
