import type { Command } from '../domain/dossier/command';
import type { IssueId } from '../domain/ids';
import { changeProduct, ownRequest } from './change-product';
import { locateProduct } from './locate-product';
import { untilSettled, type ProductDeps, type Refreshed } from './refresh-product';

/** The app tells a dossier what it has found out by itself. */
export async function tellProduct(deps: ProductDeps, id: IssueId, command: Command): Promise<Refreshed> {
  const request = ownRequest(deps.clock, command);
  return untilSettled(deps, await locateProduct(deps, id), (product) =>
    changeProduct(deps, product, null, request),
  );
}
