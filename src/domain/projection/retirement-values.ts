import type { DossierState } from '../dossier/state';
import type { AccountId } from '../ids';
import { isEndStage, type ProcessDefinition } from '../process/process-definition';
import type { CurrentNotice } from '../retirement/notice';
import { atMost, peopleList } from './list-values';

type PeopleValue = readonly { readonly accountId: AccountId }[] | null;

/** What the app writes into Jira of a product's end; null clears a field. Dates are ISO dates. */
export interface RetirementValues {
  /** Key of the issue. */
  readonly 'replacement-product': string | null;
  readonly 'end-of-sale': string | null;
  readonly 'end-of-support': string | null;
  readonly 'affected-regions': readonly string[] | null;
  readonly 'retired-on': string | null;
  readonly 'archived-on': string | null;
  readonly 'notice-status': string | null;
  readonly 'notice-unconfirmed': PeopleValue;
  /** Requests for material that wait for a decision. */
  readonly 'material-requests': number | null;
  readonly 'material-holders': PeopleValue;
  /** When the next of them has to give it back. */
  readonly 'material-until': string | null;
}

/**
 * What Jira shows of a product's end.
 * @param status how far the notice is, in the language in which values are stored
 */
export function retirementValues(
  process: ProcessDefinition,
  state: DossierState,
  notice: CurrentNotice | null,
  status: string | null,
): RetirementValues {
  const { facts, archive } = state;
  const waiting = archive.requests.filter((request) => request.status === 'waiting').length;
  const granted = archive.requests.filter((request) => request.status === 'granted');
  const regions = regionsOf(process, state);
  const isOver = isEndStage(process, state.stage) && !state.isTerminated;
  const [nextEnd] = granted.map(({ until }) => until).sort();
  return {
    'replacement-product': facts['replacementProduct']?.label ?? null,
    'end-of-sale': facts['endOfSale']?.value ?? null,
    'end-of-support': facts['endOfSupport']?.value ?? null,
    'affected-regions': regions.length === 0 ? null : atMost(regions),
    'retired-on': isOver ? dayOf(state.stageSince) : null,
    'archived-on': dayOf(archive.archived?.at ?? null),
    'notice-status': status,
    'notice-unconfirmed': peopleList(notice?.unconfirmed ?? []),
    'material-requests': waiting === 0 ? null : waiting,
    'material-holders': peopleList([...new Set(granted.map(({ requester }) => requester))]),
    'material-until': nextEnd ?? null,
  };
}

/** Regions in which the product is installed, going by the inventory that its notice speaks of. */
function regionsOf(process: ProcessDefinition, state: DossierState): readonly string[] {
  const inventories = process.gates.flatMap(({ notice }) => notice?.inventory ?? []);
  const regions = inventories.flatMap((key) => Object.keys(state.tables[key]?.index?.classes ?? {}));
  return [...new Set(regions)].filter((region) => region !== '').sort();
}

function dayOf(moment: string | null): string | null {
  return moment?.slice(0, 'YYYY-MM-DD'.length) ?? null;
}
