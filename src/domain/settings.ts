import type { StatusMeaning } from './dossier/command';
import type { Signed } from './dossier/event';
import type { HoldersByRole } from './holders';
import type { ProjectId } from './ids';
import type { Enforcement } from './process/gate';
import type { ProcessDefinition } from './process/process-definition';
import type { FieldKey } from './projection/field-values';
import type { Language } from './text';

/** Which issues of a project are products, and what their statuses mean. */
export interface Binding {
  readonly productIssueTypeIds: readonly string[];
  /** Stage key, or `terminated`, by status id. */
  readonly stageByStatusId: Readonly<Record<string, string>>;
}

/** What an administrator has set up on this site. */
export interface Settings {
  /** Language in which field values are stored. */
  readonly storedLanguage: Language;
  /** Custom field ids of the app's fields on this site, e.g. `customfield_10101`; a field that is not there is not written. */
  readonly fieldIds: Readonly<Partial<Record<FieldKey, string>>>;
  readonly bindings: Readonly<Record<ProjectId, Binding>>;
  readonly holders: HoldersByRole;
  /** By gate; a gate that is not named keeps what the process says. */
  readonly enforcement: Readonly<Record<string, Enforcement>>;
  /** Gates whose approval moves the product on by itself. */
  readonly movesOn: readonly string[];
  /** Projects for which the panel was pinned, or has to be by hand. */
  readonly pins: Readonly<Record<string, 'pinned' | 'byHand'>>;
  /** Version of the process in force; 0 is the one as shipped. */
  readonly processVersion: number;
  /** What has been published, newest first. */
  readonly published: readonly PublishedProcess[];
  /** Set while every gate advises, whatever it says itself: who switched that on, and when. */
  readonly safeMode: Signed | null;
  /** Who switched safe mode, and when; newest first. */
  readonly safeModeLog: readonly (Signed & { readonly isOn: boolean })[];
}

/** A version of the process, and what whoever published it said of it. */
export interface PublishedProcess extends Signed {
  readonly version: number;
  readonly note: string;
}

/** The word that stands for the outcome where a stage key would stand. */
export const TERMINATED = 'terminated';

/** What a status means in a bound project; null when the process does not know it. */
export function meaningOfStatus(binding: Binding, statusId: string): StatusMeaning | null {
  const stage = binding.stageByStatusId[statusId];
  if (stage === undefined) return null;
  return stage === TERMINATED ? { kind: 'terminated' } : { kind: 'stage', stage };
}

/** The process with the gates as strict as the administrator wants them. */
export function processInForce(process: ProcessDefinition, settings: Settings | null): ProcessDefinition {
  const enforcement = settings?.enforcement ?? {};
  const isSafe = (settings?.safeMode ?? null) !== null;
  return {
    ...process,
    gates: process.gates.map((gate) => ({
      ...gate,
      enforcement: isSafe ? 'advise' : (enforcement[gate.key] ?? gate.enforcement),
    })),
  };
}
