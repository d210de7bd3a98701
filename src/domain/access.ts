import type { PersonalCommand } from './dossier/command';
import { isReadOnly, TO_CLOSE_GAPS } from './dossier/decide/read-only';
import { personOf, type DossierState } from './dossier/state';
import { holdersOf, type HoldersByRole } from './holders';
import type { AccountId } from './ids';
import { simpleRules } from './process/gate';
import {
  findFact,
  findGateAfter,
  findNoticeGate,
  type ProcessDefinition,
} from './process/process-definition';

/** What a command needs of whoever gives it. */
export type Access =
  | { readonly kind: 'edit' }
  /** Whoever sees the issue; the dossier itself knows who is meant, e.g. the reviewers of a round. */
  | { readonly kind: 'see' }
  /** One of these departments or roles; project administrators too where no single role carries the matter. */
  | {
      readonly kind: 'roles';
      readonly roles: readonly string[];
      readonly orProjectAdministrator: boolean;
      /** A single person besides, e.g. whoever handed in. */
      readonly orAccount?: AccountId | null;
    };

/** The person who calls, as Jira knows them. */
export interface Caller {
  readonly account: AccountId;
  readonly canEdit: boolean;
  readonly administersProject: boolean;
  /** Empty unless a command asks for roles. */
  readonly groupIds: readonly string[];
}

/** Role of whoever leads the product. */
const PRODUCT_MANAGER = 'productManager';

/** Who may give a command. What it asks for is judged elsewhere. */
export function accessOf(process: ProcessDefinition, state: DossierState, command: PersonalCommand): Access {
  const onlyRoles = (roles: readonly string[]): Access => ({
    kind: 'roles',
    roles,
    orProjectAdministrator: false,
  });
  if (command.type === 'setFact') {
    const roles = findFact(process, command.fact)?.setBy ?? [];
    return roles.length === 0 ? { kind: 'edit' } : { kind: 'roles', roles, orProjectAdministrator: true };
  }
  if (command.type === 'confirm') return onlyRoles(rolesToConfirm(process, command.deliverable));
  if (command.type === 'judgeVersion') return onlyRoles([PRODUCT_MANAGER]);
  if (command.type === 'comment') return onlyRoles([command.department]);
  if (command.type === 'waive') {
    const gate = state.stage === null ? undefined : findGateAfter(process, state.stage);
    return onlyRoles(gate?.waivedBy ?? []);
  }
  if (command.type === 'ratify') {
    const bypass = state.bypasses.find(({ id }) => id === command.bypass);
    const gates = process.gates.filter(({ key }) => bypass?.gates.some(({ gate }) => gate === key));
    return onlyRoles([...new Set(gates.flatMap(({ waivedBy }) => waivedBy))]);
  }
  // Whoever may edit the issue could otherwise stop a vote that goes against them.
  if (command.type === 'withdrawReview')
    return {
      kind: 'roles',
      roles: [PRODUCT_MANAGER],
      orProjectAdministrator: true,
      orAccount: submitterOf(process, state),
    };
  if (command.type === 'sendNotice')
    return onlyRoles(findNoticeGate(process, state.stage)?.notice.sentBy ?? []);
  const isOfArchive =
    OF_ARCHIVE.includes(command.type) ||
    (isReadOnly({ process, state }) && TO_CLOSE_GAPS.includes(command.type));
  if (isOfArchive) return onlyRoles([process.archive.custodian]);
  return ON_RECORD.includes(command.type) ? { kind: 'see' } : { kind: 'edit' };
}

/** Commands of whoever keeps the archive. */
const OF_ARCHIVE: readonly PersonalCommand['type'][] = ['archiveProduct', 'decideMaterial', 'revokeMaterial'];

/** Commands of people whom the dossier names, as reviewer, owner or requester; `decide` holds them against it. */
const ON_RECORD: readonly PersonalCommand['type'][] = [
  'castVote',
  'retractVote',
  'closeReview',
  'endHold',
  'addReviewer',
  'removeReviewer',
  'delegate',
  'waiveCondition',
  'markRows',
  'confirmNotice',
  'requestMaterial',
  'openMaterial',
  'withdrawMaterial',
];

/** Whether a person may do what needs this access. */
export function isAllowed(
  process: ProcessDefinition,
  access: Access,
  caller: Caller,
  state: DossierState,
  holders: HoldersByRole,
): boolean {
  if (access.kind === 'see') return true;
  if (access.kind === 'edit') return caller.canEdit;
  if (access.orProjectAdministrator && caller.administersProject) return true;
  if (access.orAccount === caller.account) return true;
  const named = holdersOf(holders, access.roles);
  const isNamed =
    named.people.includes(caller.account) || named.groups.some(({ id }) => caller.groupIds.includes(id));
  return isNamed || access.roles.some((role) => leads(process, role, state) === caller.account);
}

function leads(process: ProcessDefinition, role: string, state: DossierState): AccountId | null {
  const fact = process.roles.find(({ key }) => key === role)?.fact;
  return fact === undefined ? null : personOf(state, fact);
}

/** Whoever handed in the newest round of the current gate. */
function submitterOf(process: ProcessDefinition, { stage, reviews }: DossierState): AccountId | null {
  const gate = stage === null ? undefined : findGateAfter(process, stage);
  return (gate && reviews[gate.key]?.submitted.by) ?? null;
}

function rolesToConfirm(process: ProcessDefinition, deliverable: string): readonly string[] {
  const rules = process.gates.flatMap(({ requirements }) =>
    requirements.flatMap((each) => simpleRules(each)),
  );
  return rules.flatMap((rule) =>
    rule.kind === 'manual' && rule.deliverable === deliverable ? rule.roles : [],
  );
}
