import type { Change, ChangeItem } from '../../store/issues';
import type { Store } from '../../store/store';
import { jiraDateTime } from '../dates';
import { userBeanById } from './user-bean';

/** A changed field in Jira's words. */
export interface ChangeItemBean {
  readonly field: string;
  readonly fieldtype: string;
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** One changed field, as the history and the events show it. */
export function changeItemBean(item: ChangeItem): ChangeItemBean {
  return {
    field: item.field,
    fieldtype: item.fieldtype,
    fieldId: item.fieldId,
    from: item.from,
    fromString: item.fromText,
    to: item.to,
    toString: item.toText,
  };
}

/** One entry of the history. */
export function changeBean(origin: string, store: Store, change: Change): Record<string, unknown> {
  return {
    id: change.id,
    author: userBeanById(origin, store, change.authorId),
    created: jiraDateTime(change.createdMs),
    items: change.items.map(changeItemBean),
  };
}
