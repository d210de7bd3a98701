import { readJqlData, type JqlData } from '../jql/jql-data';
import type { Answer } from '../jira/request';
import { readFields } from '../jira/site';
import { appColumns, type AppColumn } from './columns';

/** What the search page needs to know of the site before it searches. */
export interface SearchSetUp {
  readonly data: JqlData;
  readonly columns: readonly AppColumn[];
}

/** Reads what the search page needs to know of the site. */
export async function readSearchSetUp(): Promise<Answer<SearchSetUp>> {
  const [data, fields] = await Promise.all([readJqlData(), readFields()]);
  if (!data.ok) return data;
  if (!fields.ok) return fields;
  return { ok: true, value: { data: data.value, columns: appColumns(fields.value, data.value) } };
}
