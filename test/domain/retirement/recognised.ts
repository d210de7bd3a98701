import type { PaperProduct } from '../../support/paper-product';

/** Attaches a file, lets the app look at the names of all files, and tells which it has linked by them. */
export function recogniseFilesIn(product: PaperProduct, filename: string): readonly string[] {
  product.attach(filename);
  const decision = product.run({ type: 'followFiles' }, null);
  if (!decision.ok) throw new Error(`Files were not followed: ${decision.code}`);
  return decision.events.flatMap((event) =>
    event.type === 'filesFollowed' ? event.data.linked.map((each) => each.filename) : [],
  );
}
