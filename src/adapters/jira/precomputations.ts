import { route } from '@forge/api';
import type { Precomputations } from '../../admin-ports';
import { anything, listOf, nullable, objectOf, text, withDefault } from '../shape';
import { askJira, readJira } from './client';

const page = objectOf({
  values: listOf(
    objectOf({
      id: text,
      functionName: text,
      arguments: withDefault(listOf(text), []),
      operator: withDefault(text, 'in'),
      value: withDefault(nullable(text), null),
      error: withDefault(nullable(text), null),
    }),
  ),
  isLast: withDefault(anything, true),
});
const PAGE_SIZE = 100;

/**
 * Answers of JQL functions that Jira keeps, asked and written as the app.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql-functions--apps-/
 */
export const jiraPrecomputations: Precomputations = {
  async list() {
    const found: Awaited<ReturnType<Precomputations['list']>>[number][] = [];
    for (let startAt = 0; ; startAt += PAGE_SIZE) {
      const path = route`/rest/api/3/jql/function/computation?startAt=${startAt}&maxResults=${PAGE_SIZE}`;
      const answer = await readJira('app', 'read precomputations', path, page);
      found.push(
        ...(answer?.values ?? []).map(({ functionName, arguments: args, ...each }) => ({
          ...each,
          name: functionName,
          args,
        })),
      );
      if (!answer || answer.isLast !== false) return found;
    }
  },

  async write(values) {
    for (let start = 0; start < values.length; start += PAGE_SIZE)
      await askJira(
        'app',
        'write precomputations',
        route`/rest/api/3/jql/function/computation?skipNotFoundPrecomputations=true`,
        { values: values.slice(start, start + PAGE_SIZE) },
        anything,
      );
  },
};
