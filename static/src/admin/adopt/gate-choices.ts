import type { AdoptionView } from '../../../../src/contract/setup-calls';

type Transitions = AdoptionView['transitions'];

/** A gate by the id of the transition that passes it; empty where somebody has said that there is none. */
export type GateChoices = Readonly<Record<string, string>>;

/**
 * Which gate each transition passes: what somebody has chosen, else what its statuses mean, and where they mean nothing the
 * gate whose rules stand on it already. Transitions that pass none are left out, and keep what they have.
 */
export function gateChoices(transitions: Transitions, chosen: GateChoices): GateChoices {
  return Object.fromEntries(
    transitions.flatMap(({ id, guess, rules }) => {
      const gate = chosen[id] ?? guess ?? rules.find((rule) => rule.gate !== null)?.gate ?? '';
      return gate === '' ? [] : [[id, gate] as const];
    }),
  );
}

/** The choices as the backend takes them. */
export function asList(choices: GateChoices): { readonly transition: string; readonly gate: string }[] {
  return Object.entries(choices).map(([transition, gate]) => ({ transition, gate }));
}
