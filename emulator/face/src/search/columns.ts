import type { JqlData } from '../jql/jql-data';
import type { Field } from '../jira/shapes';

/** A column that only this product's fields fill. */
export interface AppColumn {
  readonly id: string;
  readonly name: string;
  /** What JQL calls it when it sorts; undefined when it cannot. */
  readonly sortName: string | undefined;
}

const APP_COLUMNS = ['lifecycle-stage', 'missing-deliverables'];

/** The app's fields that the result table shows. */
export function appColumns(fields: readonly Field[], data: JqlData): readonly AppColumn[] {
  return APP_COLUMNS.flatMap(
    (key) => fields.find(({ schema }) => schema?.custom?.endsWith(`/${key}`) === true) ?? [],
  ).map(({ id, name, schema }) => ({ id, name, sortName: sortNameOf(schema?.customId, data) }));
}

function sortNameOf(customId: number | undefined, data: JqlData): string | undefined {
  const name = `cf[${customId ?? ''}]`;
  const field = data.visibleFieldNames.find(({ cfid }) => cfid === name);
  return field?.orderable === 'true' ? name : undefined;
}
