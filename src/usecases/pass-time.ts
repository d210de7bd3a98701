import type { ProjectId } from '../domain/ids';
import type { People } from '../ports';
import { changeProduct, ownRequest } from './change-product';
import { locateProduct } from './locate-product';
import { untilSettled, type ProductDeps } from './refresh-product';

export interface TimeDeps extends ProductDeps {
  readonly people: People;
}

/**
 * Lets time pass for the products of all bound projects whose review is open or on hold, or whose archived material
 * somebody has or wants, a page per call.
 * Safe to run twice or late: what has been done is in the dossiers.
 * @param page what to pass for the page after; null for the first
 */
export async function passTime(deps: TimeDeps, page: string | null): Promise<void> {
  const settings = await deps.settingsStore.load();
  const projects = Object.keys(settings?.bindings ?? {}) as ProjectId[];
  const due = DUE_FIELDS.flatMap((key) => settings?.fieldIds[key] ?? []);
  if (projects.length === 0 || due.length === 0) return;
  const { ids, next } = await deps.issues.listWhereSet(projects, due, page);
  for (const id of ids) {
    const located = await locateProduct(deps, id);
    if (!located.ok) continue;
    const inactive = await inactiveReviewers(deps, located.product.dossier?.state.reviews ?? {});
    const request = ownRequest(deps.clock, {
      type: 'passTime',
      inactive,
      isWorkingDay: deps.clock.isWorkingDay(),
    });
    await untilSettled(deps, located, (product) => changeProduct(deps, product, null, request));
  }
  if (next !== null) await deps.queue.passTime(next);
}

/** Fields that are set while the clock can do something to a product. */
const DUE_FIELDS = ['review-due', 'material-until', 'material-requests'] as const;

type Reviews = NonNullable<Awaited<ReturnType<ProductDeps['dossiers']['load']>>>['state']['reviews'];

async function inactiveReviewers({ people }: TimeDeps, reviews: Reviews) {
  const open = Object.values(reviews).filter(({ status }) => status === 'open');
  const accounts = open.flatMap(({ steps }) =>
    steps.filter(({ status }) => status === 'open').flatMap(({ electors }) => electors),
  );
  const asked = [
    ...new Set(accounts.filter(({ excluded }) => excluded === null).map(({ account }) => account)),
  ];
  return asked.length === 0 ? [] : people.inactive(asked);
}
