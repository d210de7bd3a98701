import { kvs } from '@forge/kvs';
import type { HealthNotes } from '../../admin-ports';
import { flag, listOf, mapped, number, objectOf, text } from '../shape';
import { issueId } from '../../domain/ids';
import { FAILURES_KEY, PRODUCT_NOTES_KEY } from './keys';

const MAX_FAILURES = 20;
const MAX_PRODUCTS = 200;

const failureList = listOf(objectOf({ workflow: text, count: number, at: text }));
const productList = listOf(
  objectOf({
    issueId: mapped(text, issueId),
    key: text,
    isBehind: flag,
    failedMails: number,
    at: text,
  }),
);

/** What went wrong of late, for administrators: few and small, under two keys. */
export const healthNotes: HealthNotes = {
  async failures() {
    const value: unknown = await kvs.get(FAILURES_KEY);
    return value === undefined ? [] : failureList(value, 'failures');
  },

  async noteFailure(workflow, at) {
    const before = await this.failures();
    const count = before.find((each) => each.workflow === workflow)?.count ?? 0;
    const others = before.filter((each) => each.workflow !== workflow);
    await kvs.set(FAILURES_KEY, [{ workflow, count: count + 1, at }, ...others].slice(0, MAX_FAILURES));
  },

  async forgetFailures() {
    await kvs.delete(FAILURES_KEY);
  },

  async products() {
    const value: unknown = await kvs.get(PRODUCT_NOTES_KEY);
    return value === undefined ? [] : productList(value, 'products');
  },

  async noteProducts(looked, notes) {
    const before = await this.products();
    const others = before.filter((each) => !looked.includes(each.issueId));
    if (others.length === before.length && notes.length === 0) return;
    await kvs.set(PRODUCT_NOTES_KEY, [...notes, ...others].slice(0, MAX_PRODUCTS));
  },
};
