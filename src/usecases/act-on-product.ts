import { accessOf, isAllowed, type Caller } from '../domain/access';
import type { PersonalCommand } from '../domain/dossier/command';
import type { RefusalFacts } from '../domain/dossier/decide/decision';
import { newDossier } from '../domain/dossier/state';
import type { AccountId, IssueId } from '../domain/ids';
import { NOBODY } from '../domain/holders';
import { findFact, findGateAfter, nameOfRole } from '../domain/process/process-definition';
import { joinTexts } from '../domain/text';
import type { Contents, MailSentences, People, Permissions, Tables } from '../ports';
import { changeProduct, isRepeated, type Request } from './change-product';
import { locateProduct, type Product } from './locate-product';
import { prepareCommand } from './prepare-command';
import { untilSettled, type ProductDeps, type Refreshed } from './refresh-product';

export interface ActDeps extends ProductDeps {
  readonly permissions: Permissions;
  readonly people: People;
  readonly tables: Tables;
  readonly contents: Contents;
  readonly mailSentences: MailSentences;
}

/** One click of a person. */
export interface PersonalRequest {
  readonly id: string;
  readonly actor: AccountId;
  readonly command: PersonalCommand;
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
  request: PersonalRequest,
): Promise<Refreshed | Denied> {
  const [permitted, located] = await Promise.all([deps.permissions.onIssue(id), locateProduct(deps, id)]);
  if (!located.ok) return located;
  const caller = { account: request.actor, groupIds: [], ...permitted };
  const denied =
    (await deny(deps, located.product, caller, request)) ??
    (await denyUnknownPerson(deps, located.product, request));
  if (denied) return denied;
  const asked: Request = {
    ...request,
    ...permitted,
    members: request.command.type === 'submitReview' ? await reviewersOf(deps, located.product) : {},
  };
  return untilSettled(deps, located, async (product) => {
    if (isRepeated(product.dossier, asked)) return changeProduct(deps, product, null, asked);
    const ready = await prepareCommand(deps, product, request);
    return ready.ok ? changeProduct(deps, product, null, { ...asked, ...ready.value }) : ready;
  });
}

/** Everybody who may be asked to review at the current gate, by department and role. */
async function reviewersOf(
  { people }: ActDeps,
  { process, dossier, settings }: Product,
): Promise<Request['members']> {
  const gate = dossier?.state.stage ? findGateAfter(process, dossier.state.stage) : undefined;
  const roles = new Set(
    (gate?.reviews ?? []).flatMap(({ electorate, chair }) => [electorate, chair ?? []].flat()),
  );
  const members = await Promise.all(
    [...roles].map(async (role) => {
      const { groups, people: named } = settings.holders[role] ?? NOBODY;
      const inGroups = groups.length === 0 ? [] : await people.members(groups.map(({ id }) => id));
      return [role, [...new Set([...named, ...inGroups])]] as const;
    }),
  );
  return Object.fromEntries(members);
}

async function deny(
  deps: ActDeps,
  { process, dossier, settings }: Product,
  caller: Caller,
  { command }: PersonalRequest,
): Promise<Denied | null> {
  const state = dossier?.state ?? newDossier;
  const access = accessOf(process, state, command);
  // Groups cost a call of their own, so they are asked for only where a role decides.
  const groupIds = access.kind === 'roles' ? await deps.people.groupsOfCaller() : [];
  if (isAllowed(process, access, { ...caller, groupIds }, state, settings.holders)) return null;
  if (access.kind !== 'roles') return { ok: false, code: 'NOT_ALLOWED_TO_EDIT' };
  const roles = access.roles.map((role) => nameOfRole(process, role));
  return {
    ok: false,
    code: 'NOT_IN_ROLE',
    facts: { roles: joinTexts(roles, deps.sentences(undefined, process).or) },
  };
}

async function denyUnknownPerson(
  deps: ActDeps,
  product: Product,
  { command }: PersonalRequest,
): Promise<Denied | null> {
  const named = peopleNamedBy(product, command);
  const exist = await Promise.all(named.map((account) => deps.people.exists(account)));
  return exist.includes(false) ? { ok: false, code: 'UNKNOWN_PERSON' } : null;
}

function peopleNamedBy({ process }: Product, command: PersonalCommand): readonly AccountId[] {
  if (command.type === 'setFact') {
    const isPerson = findFact(process, command.fact)?.value.kind === 'person';
    return isPerson && command.value !== null ? [command.value as AccountId] : [];
  }
  if (command.type === 'addReviewer') return [command.account];
  if (command.type === 'nameOwner') return command.account === null ? [] : [command.account];
  if (command.type === 'delegate') return command.until === null ? [] : [command.to];
  if (command.type === 'closeReview')
    return [...new Set(command.conditions.flatMap(({ owner }) => owner ?? []))];
  return [];
}
