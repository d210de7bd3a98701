import type { IssueId } from '../ids';
import { fileNamePattern } from '../process/deliverable';
import type { Gate } from '../process/gate';
import type { Text } from '../text';
import type { Assessment, Demand } from './assess-gate';
import type { AttachedFile } from './attached-file';
import { isEmptyFile } from './evidence';

/**
 * What the validators read: the value of the read-only field "Gate record".
 * Ids are Numbers, because that is how Jira expressions see them; REST shows strings.
 */
export interface GateRecord {
  /** Makes a cloned or imported record worthless. */
  readonly issue: number;
  /** Key of the gate it speaks of; empty where no gate stands. */
  readonly gate: string;
  /** Version of the dossier it was made from. */
  readonly version: number;
  readonly need: readonly (Text & { readonly ids: readonly number[]; readonly like: string })[];
  /** Every attachment the app has judged: its name no longer speaks for it. */
  readonly seen: readonly number[];
  /** What is missing and is not a file. */
  readonly block: readonly Text[];
  /** First line of a refusal. */
  readonly head: Text;
  /** Said in addition when Jira does not tell the names of files on the transition screen. */
  readonly hint: Text;
}

/** Sentences of the record, already in both languages. */
export interface GateTexts {
  readonly head: Text;
  readonly hint: Text;
  /** Joins the alternatives of a choice, e.g. ` or `. */
  readonly or: Text;
}

/**
 * The record of a gate for one product.
 * @param version the dossier version that the assessment rests on
 */
export function gateRecord(
  issue: IssueId,
  gate: Gate | undefined,
  version: number,
  assessment: Assessment,
  files: readonly AttachedFile[],
  texts: GateTexts,
): GateRecord {
  const isAdvice = gate?.enforcement === 'advise';
  return {
    issue: Number(issue),
    gate: gate?.key ?? '',
    version,
    need: isAdvice ? [] : assessment.demands.map((demand) => need(demand, texts)),
    seen: files.map(({ id }) => Number(id)),
    block: [],
    head: texts.head,
    hint: texts.hint,
  };
}

/** Name of what a demand asks for; alternatives are joined. */
export function demandName(demand: Demand, or: Text): Text {
  return {
    zh: demand.deliverables.map(({ name }) => name.zh).join(or.zh),
    en: demand.deliverables.map(({ name }) => name.en).join(or.en),
  };
}

function need(demand: Demand, texts: GateTexts): GateRecord['need'][number] {
  return {
    ...demandName(demand, texts.or),
    ids: demand.evidence.filter(({ file }) => !isEmptyFile(file)).map(({ file }) => Number(file.id)),
    like: demand.deliverables.map(fileNamePattern).join('|'),
  };
}
