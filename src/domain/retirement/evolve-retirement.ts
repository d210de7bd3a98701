import type { EventData, Signed } from '../dossier/event';
import type { DossierState } from '../dossier/state';
import type { TableIndex } from '../table/table-index';
import type { RetirementEventData } from './retirement-event';
import type { RetirementState } from './retirement-state';

type Step<Type extends keyof EventData> = (
  state: DossierState,
  data: EventData[Type],
  signed: Signed,
) => DossierState;

/** What the events of a retirement do to a dossier. */
export const RETIREMENT_EVOLUTION: { readonly [Type in keyof RetirementEventData]: Step<Type> } = {
  tableRowPut: (state, { deliverable, index }) => withTable(state, deliverable, index),
  tableRowRemoved: (state, { deliverable, index }) => withTable(state, deliverable, index),
  tableImported: (state, { deliverable, index }) => withTable(state, deliverable, index),
  tableFilled: (state, { deliverable, index }) => withTable(state, deliverable, index),
  tableDeclaredEmpty: (state, { deliverable, none }, signed) => {
    const index = state.tables[deliverable]?.index ?? null;
    return { ...state, tables: { ...state.tables, [deliverable]: { index, none: none ? signed : null } } };
  },
  replacementCarried: (state, { carried }) => withRetirement(state, { carried }),
  replacesProduct: (state, other) =>
    withRetirement(state, { replaces: [...without(state, other.product), other] }),
  replacesNoMore: (state, { product }) => withRetirement(state, { replaces: without(state, product) }),
  ownerNamed: (state, { owner, account, isToldElsewhere }, signed) => {
    const others = Object.entries(state.retirement.owners).filter(([name]) => name !== owner);
    const isKnown = account !== null || isToldElsewhere;
    const named = isKnown ? [[owner, { ...signed, account, isToldElsewhere }] as const] : [];
    return withRetirement(state, { owners: Object.fromEntries([...others, ...named]) });
  },
  noticeSent: (state, { number, coverage, owners }, signed) =>
    withRetirement(state, {
      notice: {
        ...signed,
        number,
        coverage,
        owners,
        confirmed: state.retirement.notice?.confirmed ?? {},
        // Whoever is told for the first time is not reminded on the same day either.
        remindedAt: number === state.retirement.notice?.number ? state.retirement.notice.remindedAt : null,
      },
    }),
  noticeConfirmed: (state, { coverage }, { by, at }) => {
    const { notice } = state.retirement;
    if (!notice || by === null) return state;
    const confirmed = { ...notice.confirmed, [by]: { at, coverage } };
    return withRetirement(state, { notice: { ...notice, confirmed } });
  },
  ownersReminded: (state, _data, { at }) => {
    const { notice } = state.retirement;
    return notice ? withRetirement(state, { notice: { ...notice, remindedAt: at } }) : state;
  },
};

function withTable(state: DossierState, deliverable: string, index: TableIndex): DossierState {
  return { ...state, tables: { ...state.tables, [deliverable]: { index, none: null } } };
}

function withRetirement(state: DossierState, change: Partial<RetirementState>): DossierState {
  return { ...state, retirement: { ...state.retirement, ...change } };
}

function without(state: DossierState, product: string): RetirementState['replaces'] {
  return state.retirement.replaces.filter((each) => each.product !== product);
}
