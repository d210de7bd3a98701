import type { IssueId } from '../domain/ids';
import type { Permissions } from '../ports';
import { changeProduct, type PersonalCommand } from './change-product';
import { locateProduct } from './locate-product';
import { untilSettled, type ProductDeps, type Refreshed } from './refresh-product';

/** Carries out what a person asked for in the panel, if that person may edit the issue. */
export async function actOnProduct(
  deps: ProductDeps & { readonly permissions: Permissions },
  id: IssueId,
  personal: PersonalCommand,
): Promise<Refreshed | { readonly ok: false; readonly code: 'NOT_ALLOWED_TO_EDIT' }> {
  const [canEdit, located] = await Promise.all([deps.permissions.canEditIssue(id), locateProduct(deps, id)]);
  if (located.ok && !canEdit) return { ok: false, code: 'NOT_ALLOWED_TO_EDIT' };
  return untilSettled(deps, located, (product) => changeProduct(deps, product, null, personal));
}
