import { bad, good, type Result } from '../store/result';
import { badRequest } from './answers';
import type { RestRequest } from './route';

export interface Page<Item> {
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly Item[];
}

function wholeNumber(text: string | undefined, otherwise: number): number | null {
  if (text === undefined || text === '') return otherwise;
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** Cuts a page by `startAt` and `maxResults`; Jira silently lowers a `maxResults` above its own. */
export function pageOf<Item>(
  request: RestRequest,
  items: readonly Item[],
  defaultItems: number,
  maxItems: number,
): Result<Page<Item>, Response> {
  const startAt = wholeNumber(request.query('startAt'), 0);
  const wanted = wholeNumber(request.query('maxResults'), defaultItems);
  if (startAt === null) return bad(badRequest('The startAt parameter must be a non-negative whole number.'));
  if (wanted === null)
    return bad(badRequest('The maxResults parameter must be a non-negative whole number.'));
  const maxResults = Math.min(wanted, maxItems);
  const values = items.slice(startAt, startAt + maxResults);
  return good({
    startAt,
    maxResults,
    total: items.length,
    isLast: startAt + values.length >= items.length,
    values,
  });
}

/** The page bean of most listings: `{self, startAt, maxResults, total, isLast, values}`. */
export function pageBean<Item>(
  request: RestRequest,
  page: Page<Item>,
  write: (item: Item) => unknown,
): Record<string, unknown> {
  const { startAt, maxResults, total, isLast, values } = page;
  return { self: request.url.href, startAt, maxResults, total, isLast, values: values.map(write) };
}

/** A page inside of another bean, which is never cut. */
export function wholePage(values: readonly unknown[]): Record<string, unknown> {
  return { startAt: 0, maxResults: values.length, total: values.length, isLast: true, values };
}

/** The page bean of the usage listings: `{nextPageToken?, values: [{id}]}`. */
export function usagePage(
  request: RestRequest,
  ids: readonly string[],
  maxItems: number,
): Result<Record<string, unknown>, Response> {
  const startAt = wholeNumber(request.query('nextPageToken'), 0);
  const wanted = wholeNumber(request.query('maxResults'), maxItems);
  if (startAt === null) return bad(badRequest('The nextPageToken is invalid.'));
  if (wanted === null || wanted < 1 || wanted > maxItems)
    return bad(badRequest(`The maxResults parameter must be between 1 and ${maxItems}.`));
  const end = startAt + wanted;
  return good({
    ...(end < ids.length ? { nextPageToken: String(end) } : {}),
    values: ids.slice(startAt, end).map((id) => ({ id })),
  });
}
