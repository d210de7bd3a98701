import type { AppDescription } from '../forge/app-description';
import type { Store } from '../store/store';
import { seedPeople } from './seed-people';
import { seedProducts } from './seed-products';
import { seedProject } from './seed-project';

export type SeedKind = 'demo' | 'empty';

/** What a seed put into the site; `empty` leaves it without project. */
export interface Seeded {
  readonly projectId: string | null;
  /** Every seeded issue. No event has told the app of them yet. */
  readonly issueIds: readonly string[];
}

/**
 * The demo company: people, the project `PROD`, and products in every stage with their files and past.
 * Products are written straight into the store, so no validator is asked and no event is published.
 */
export function seedDemo(
  store: Store,
  options: { readonly app: AppDescription | null; readonly nowMs: number },
): Seeded {
  seedPeople(store);
  const project = seedProject(store, options.app, options.nowMs);
  return { projectId: project.id, issueIds: seedProducts(store, project, options.nowMs) };
}

/** Seeds a new site. */
export function seedSite(
  store: Store,
  kind: SeedKind,
  options: { readonly app: AppDescription | null; readonly nowMs: number },
): Seeded {
  if (kind === 'demo') return seedDemo(store, options);
  seedPeople(store);
  return { projectId: null, issueIds: [] };
}
