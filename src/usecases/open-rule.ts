import { newDossier } from '../domain/dossier/state';
import { issueId } from '../domain/ids';
import type { Enforcement, Gate } from '../domain/process/gate';
import { guessStage } from '../domain/process/guess-stage';
import { findStage, type ProcessDefinition } from '../domain/process/process-definition';
import { project } from '../domain/projection/field-values';
import { ruleConfig, type RuleKey } from '../domain/setup/rule';
import { processInForce, type Settings } from '../domain/settings';
import type { Text } from '../domain/text';
import type { GateSentences, Permissions, SettingsStore } from '../ports';

const NO_EVENTS = { sequence: 0, hash: '' };

export interface RuleDeps {
  readonly process: ProcessDefinition;
  readonly settingsStore: SettingsStore;
  readonly permissions: Permissions;
  readonly sentences: GateSentences;
}

/** A status as the workflow editor names it; the id may be missing before the workflow is saved. */
export interface EditorStatus {
  readonly id: string | null;
  readonly name: string;
}

export interface ShownRule {
  readonly gates: readonly {
    readonly key: string;
    readonly name: Text;
    readonly from: Text;
    readonly to: Text;
    readonly enforcement: Enforcement;
    readonly preview: Text;
    readonly config: Readonly<Record<string, string>>;
  }[];
  readonly guess: string | null;
  readonly isSetUp: boolean;
}

/**
 * What the configuration of a workflow rule offers: the gates, what a refusal would say, and which gate this is likely about.
 * Only for those who may administer: the workflow editor is theirs.
 */
export async function openRule(
  deps: RuleDeps,
  rule: RuleKey,
  transition: { readonly from: EditorStatus | null; readonly to: EditorStatus | null },
): Promise<
  | { readonly ok: true; readonly shown: ShownRule }
  | { readonly ok: false; readonly code: 'NOT_ALLOWED_TO_ADMINISTER' }
> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const settings = await deps.settingsStore.load();
  const process = processInForce(deps.process, settings);
  const record = settings?.fieldIds['gate-record'];
  const [from, to] = [transition.from, transition.to].map((status) => stageOf(process, settings, status));
  const guess = process.gates.find((gate) => gate.from === from && gate.to === to)?.key ?? null;
  const gates = process.gates.map((gate) => ({
    key: gate.key,
    name: gate.name,
    from: findStage(process, gate.from)?.name ?? gate.name,
    to: findStage(process, gate.to)?.name ?? gate.name,
    enforcement: gate.enforcement,
    preview: preview(deps, process, gate, rule),
    config: record === undefined ? {} : ruleConfig(gate, rule, record),
  }));
  return { ok: true, shown: { gates, guess, isSetUp: record !== undefined } };
}

function stageOf(
  process: ProcessDefinition,
  settings: Settings | null,
  status: EditorStatus | null,
): string | null {
  if (!status) return null;
  const bound = Object.values(settings?.bindings ?? {})
    .map(({ stageByStatusId }) => (status.id === null ? undefined : stageByStatusId[status.id]))
    .find((stage) => stage !== undefined);
  return bound ?? guessStage(process, status.name);
}

/** The refusal of a product for which nothing has been done yet; of an advising gate, what it would say if it blocked. */
function preview({ sentences }: RuleDeps, process: ProcessDefinition, gate: Gate, rule: RuleKey): Text {
  const blocking = {
    ...process,
    gates: process.gates.map((each) => ({ ...each, enforcement: 'block' as const })),
  };
  const state = { ...newDossier, stage: gate.from };
  const product = { issue: issueId('0'), state, version: 0, chain: NO_EVENTS, files: [], versions: [] };
  const record = project(blocking, product, (each) => sentences(each, process), 'en').values['gate-record'];
  if (rule === 'gate-approved') return record.why;
  const lines = [...record.need, ...record.block];
  if (lines.length === 0) return { zh: '', en: '' };
  const inWords = (language: keyof Text): string =>
    record.head[language] + lines.map((line) => line[language]).join('\n');
  return { zh: inWords('zh'), en: inWords('en') };
}
