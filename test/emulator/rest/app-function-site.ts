import type { AppJqlFunction } from '../../../emulator/forge/app-description';
import { asApp, startTestSite, testApp, type TestAnswer } from '../site-fixture';

/** What the app is handed. */
export interface AskedClause {
  readonly field: string;
  readonly type: readonly string[];
  readonly operator: string;
  readonly functionName: string;
  readonly arguments: readonly string[];
}

/** A function for issues with one text; what a test says of it comes instead. */
export function appFunction(more: Partial<AppJqlFunction> = {}): AppJqlFunction {
  return {
    key: 'summary-with',
    name: 'summaryWith',
    functionKey: 'summary-with',
    types: ['issue'],
    operators: ['in', 'not in'],
    arguments: [{ name: 'text', isRequired: true }],
    ...more,
  };
}

/** The ARI under which Jira knows a function of the test app. */
export function ariOf(key: string): string {
  return `ari:cloud:ecosystem::extension/${testApp.appId}/${testApp.environmentId}/static/${key}`;
}

/** A site with functions of an app: what they answer, and what they were asked. */
export function siteWithFunctions(
  answer: (clause: AskedClause) => unknown,
  functions: readonly AppJqlFunction[] = [appFunction()],
) {
  const asked: { readonly precomputationId: string; readonly clause: AskedClause }[] = [];
  const site = startTestSite({
    app: { ...testApp, jqlFunctions: functions },
    invokeJqlFunction: async (_function, payload) => {
      const question = payload as (typeof asked)[number];
      asked.push(question);
      return answer(question.clause);
    },
  });
  const search = (jql: string, who = 'li.na'): Promise<TestAnswer> =>
    site.call(who, 'POST', 'search/jql', { jql, fields: ['summary'], maxResults: 100 });
  const keysOf = async (jql: string): Promise<readonly string[]> => {
    const found = await search(jql);
    if (found.status !== 200) throw new Error(found.text);
    return (found.body as { issues: { key: string }[] }).issues.map(({ key }) => key);
  };
  const precomputations = async (query = '') => {
    const page = await site.call(asApp, 'GET', `jql/function/computation${query}`);
    return (page.body as { values: Record<string, string>[] }).values;
  };
  return { site, asked, search, keysOf, precomputations };
}
