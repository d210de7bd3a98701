import type { EventData, Signed } from '../dossier/event';
import type { DossierState } from '../dossier/state';
import type { Bypass, BypassEventData } from './bypass';

/** Bypasses at hand; all of them stand in the events. */
const MAX_AT_HAND = 10;

type Step<Type extends keyof EventData> = (
  state: DossierState,
  data: EventData[Type],
  signed: Signed,
) => DossierState;

/** What the events of bypasses do to a dossier. */
export const BYPASS_EVOLUTION: { readonly [Type in keyof BypassEventData]: Step<Type> } = {
  gateBypassed: (state, data, signed) => {
    const bypass: Bypass = { ...data, ...signed, ratified: null, isUndone: false };
    return { ...state, bypasses: [bypass, ...state.bypasses].slice(0, MAX_AT_HAND) };
  },
  bypassRatified: (state, { bypass: id, reason }, signed) => ({
    ...state,
    bypasses: state.bypasses.map((each) =>
      each.id === id ? { ...each, ratified: { ...signed, reason } } : each,
    ),
  }),
};

/** A product that is back where it was before has undone what it got round. */
export function undoBypasses(bypasses: readonly Bypass[], stage: string): readonly Bypass[] {
  return bypasses.map((each) => (each.from === stage ? { ...each, isUndone: true } : each));
}
