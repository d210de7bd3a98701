import type { Signed } from '../dossier/event';

/** A gate that a product got round, and what it still asked for then. */
export interface BypassedGate {
  readonly gate: string;
  /** Keys of what was missing; empty where only the review had not passed. */
  readonly missing: readonly string[];
  readonly isUnreviewed: boolean;
}

/** A move of a status past gates that were shut: by a bulk change, an automation, another transition, an administrator. */
export interface Bypass extends Signed {
  readonly id: string;
  /** Stage in which the product was, and to which it leads back. */
  readonly from: string;
  readonly to: string;
  readonly gates: readonly BypassedGate[];
  /** Somebody who may has answered for it. */
  readonly ratified: (Signed & { readonly reason: string }) | null;
  /** The product has gone back. */
  readonly isUndone: boolean;
}

/** Whether somebody still has to answer for it. */
export function isOpenBypass({ ratified, isUndone }: Bypass): boolean {
  return ratified === null && !isUndone;
}

/** Data of the events of bypasses. */
export interface BypassEventData {
  readonly gateBypassed: {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly gates: readonly BypassedGate[];
  };
  readonly bypassRatified: { readonly bypass: string; readonly reason: string };
}
