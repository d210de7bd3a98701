import type { Project } from '../store/projects';
import type { Store } from '../store/store';
import type { Visit } from './seed-products';

/** The versions of a product: one for each time it was developed; released once it was on the market. Answers their ids. */
export function seedVersions(
  store: Store,
  project: Project,
  productKey: string,
  visits: readonly Visit[],
): readonly string[] {
  const developments = visits.flatMap(({ status }, index) => (status === 'Development' ? [index] : []));
  return developments.map((at, number) => {
    const following = visits.slice(at + 1, developments[number + 1]);
    const market = following.find(({ status }) => status === 'In market');
    const id = store.nextId('version');
    store.versions.put({
      id,
      projectId: project.id,
      name: `${productKey} 1.${number}`,
      description: '',
      isReleased: market !== undefined,
      isArchived: false,
      startDate: null,
      releaseDate: market ? new Date(market.enteredMs).toISOString().slice(0, 10) : null,
    });
    return id;
  });
}
