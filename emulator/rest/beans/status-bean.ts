import type { Status, StatusCategoryKey } from '../../store/workflows';

export interface StatusCategory {
  readonly id: number;
  readonly key: StatusCategoryKey;
  readonly colorName: string;
  readonly name: string;
}

/** Jira's fixed status categories. */
export const STATUS_CATEGORIES: Readonly<Record<StatusCategoryKey, StatusCategory>> = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
};

/** A status category with its address. */
export function statusCategoryBean(origin: string, key: StatusCategoryKey): Record<string, unknown> {
  const category = STATUS_CATEGORIES[key];
  return { self: `${origin}/rest/api/3/statuscategory/${category.id}`, ...category };
}

/** A status as issues and `GET status` show it. */
export function statusBean(origin: string, status: Status): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/status/${status.id}`,
    description: status.description,
    iconUrl: `${origin}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    statusCategory: statusCategoryBean(origin, status.categoryKey),
  };
}
