import type { IssueId } from '../domain/ids';
import type { Permissions } from '../ports';
import { changeProduct, type PersonalCommand } from './change-product';
import { locateProduct } from './locate-product';
import type { ProductDeps, Refreshed } from './refresh-product';

/** Carries out what a person asked for in the panel, if that person may edit the issue. */
export async function actOnProduct(
  deps: ProductDeps & { readonly permissions: Permissions },
  id: IssueId,
  personal: PersonalCommand,
): Promise<Refreshed | { readonly ok: false; readonly code: 'NOT_ALLOWED_TO_EDIT' }> {
  const [located, canEdit] = await Promise.all([locateProduct(deps, id), deps.permissions.canEditIssue(id)]);
  if (!located.ok) return located;
  if (!canEdit) return { ok: false, code: 'NOT_ALLOWED_TO_EDIT' };
  return changeProduct(deps, located.product, null, personal);
}
