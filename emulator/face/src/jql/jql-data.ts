import { z } from 'zod';
import { request, type Answer } from '../jira/request';

const DATA = z.object({
  visibleFieldNames: z.array(
    z.object({
      value: z.string(),
      displayName: z.string(),
      cfid: z.string().optional(),
      orderable: z.string().default('false'),
      operators: z.array(z.string()).default([]),
      types: z.array(z.string()).default([]),
    }),
  ),
  visibleFunctionNames: z.array(
    z.object({
      value: z.string(),
      displayName: z.string(),
      isList: z.string().default('false'),
      supportsListAndSingleValueOperators: z.string().optional(),
      types: z.array(z.string()).default([]),
    }),
  ),
});

/** Fields, operators and functions that the acting person may use in JQL. */
export type JqlData = z.infer<typeof DATA>;

const SUGGESTIONS = z.object({
  results: z.array(z.object({ value: z.string(), displayName: z.string() })),
});

/** Reads what autocompletion offers. */
export function readJqlData(): Promise<Answer<JqlData>> {
  return request(DATA, '/rest/api/3/jql/autocompletedata');
}

/** Values of a field that fit what is typed; none when Jira knows none. */
export async function readValues(field: string, typed: string): Promise<readonly JqlChoice[]> {
  const query = new URLSearchParams({ fieldName: field, fieldValue: typed });
  const answer = await request(SUGGESTIONS, `/rest/api/3/jql/autocompletedata/suggestions?${query}`);
  if (!answer.ok) return [];
  return answer.value.results.map(({ value, displayName }) => ({
    insert: value,
    // Jira marks the fitting part in bold.
    label: displayName.replace(/<\/?b>/g, ''),
  }));
}

/** Something that can be put where the caret is. */
export interface JqlChoice {
  readonly insert: string;
  readonly label: string;
}
