import type { HealthView } from '../../../../src/contract/health-calls';

/** How much is not as it should be, apart from products that have got round a gate. */
export function countFindings(view: HealthView): number {
  const { missingFields, unscreenedFields, rules, anyStatus, unreadable, failures, products } = view;
  return [missingFields, unscreenedFields, rules, anyStatus, unreadable, failures, products].reduce(
    (sum, found) => sum + found.length,
    0,
  );
}
