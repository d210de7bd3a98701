import { accessOf, isAllowed, type Caller } from '../domain/access';
import type { RefusalFacts } from '../domain/dossier/decide/decision';
import { newDossier } from '../domain/dossier/state';
import type { AccountId, IssueId } from '../domain/ids';
import { findFact, nameOfRole } from '../domain/process/process-definition';
import { joinTexts } from '../domain/text';
import type { People, Permissions } from '../ports';
import { changeProduct, type Request } from './change-product';
import { locateProduct, type Product } from './locate-product';
import { untilSettled, type ProductDeps, type Refreshed } from './refresh-product';

export interface ActDeps extends ProductDeps {
  readonly permissions: Permissions;
  readonly people: People;
}

type Denied = {
  readonly ok: false;
  readonly code: 'NOT_ALLOWED_TO_EDIT' | 'NOT_IN_ROLE' | 'UNKNOWN_PERSON';
  readonly facts?: RefusalFacts;
};

/** Carries out what a person asked for in the panel, if that person may. */
export async function actOnProduct(
  deps: ActDeps,
  id: IssueId,
  request: Request,
): Promise<Refreshed | Denied> {
  const [permitted, located] = await Promise.all([deps.permissions.onIssue(id), locateProduct(deps, id)]);
  if (!located.ok) return located;
  const caller = { account: request.actor, groupIds: [], ...permitted };
  const denied =
    (await deny(deps, located.product, caller, request)) ?? (await denyUnknownPerson(deps, request));
  if (denied) return denied;
  return untilSettled(deps, located, (product) => changeProduct(deps, product, null, request));
}

async function deny(
  deps: ActDeps,
  { process, dossier, settings }: Product,
  caller: Caller,
  { command }: Request,
): Promise<Denied | null> {
  const state = dossier?.state ?? newDossier;
  const access = accessOf(process, state, command);
  // Groups cost a call of their own, so they are asked for only where a role decides.
  const groupIds = access.kind === 'roles' ? await deps.people.groupsOfCaller() : [];
  if (isAllowed(process, access, { ...caller, groupIds }, state, settings.holders)) return null;
  if (access.kind === 'edit') return { ok: false, code: 'NOT_ALLOWED_TO_EDIT' };
  const roles = access.roles.map((role) => nameOfRole(process, role));
  return {
    ok: false,
    code: 'NOT_IN_ROLE',
    facts: { roles: joinTexts(roles, deps.sentences(undefined).or) },
  };
}

async function denyUnknownPerson(deps: ActDeps, { command }: Request): Promise<Denied | null> {
  if (command.type !== 'setFact' || command.value === null) return null;
  const isPerson = findFact(deps.process, command.fact)?.value.kind === 'person';
  if (!isPerson || (await deps.people.exists(command.value as AccountId))) return null;
  return { ok: false, code: 'UNKNOWN_PERSON' };
}
