import type { ChainHead } from '../dossier/chain';
import type { IssueId } from '../ids';
import { fileNamePattern, hasFileEvidence, type Deliverable } from '../process/deliverable';
import type { Gate } from '../process/gate';
import type { ProcessDefinition } from '../process/process-definition';
import { fillText, type Text } from '../text';
import { filesIn } from '../review/coverage';
import { approvalOf, type CurrentReview } from '../review/current-review';
import { isOpenDemand, type Assessment, type Task } from './assessment';
import type { AttachedFile } from './attached-file';
import { demandLine } from './demand-words';
import type { GateTexts } from './gate-texts';

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
  /** `go` where no review is asked for, or one has decided so. */
  readonly decision: 'go' | '';
  /** Why there is no go. */
  readonly why: Text;
  /** Attachments on which the decision rests. */
  readonly covers: readonly number[];
  /** File names of the deliverables that it covers: an unseen file of such a name was not reviewed. */
  readonly guard: string;
  /** Said when what the decision rests on has changed. */
  readonly stale: Text;
  /** Where the event stream ends: kept outside the app's storage, so that a rewritten stream shows. */
  readonly audit: ChainHead;
}

/**
 * The record of a gate for one product.
 * @param product its `version` is the dossier version that the assessment rests on, `chain` the end of its events
 */
export function gateRecord(
  process: ProcessDefinition,
  product: {
    readonly issue: IssueId;
    readonly version: number;
    readonly chain: ChainHead;
    readonly files: readonly AttachedFile[];
  },
  gate: Gate | undefined,
  assessment: Assessment,
  review: CurrentReview | null,
  texts: GateTexts,
): GateRecord {
  const { issue, version, chain, files } = product;
  const isAdvice = gate?.enforcement === 'advise';
  const asked = isAdvice ? [] : assessment.demands;
  const byFile = asked.filter((demand) => demand.waiver === null && demand.answers.length > 0);
  const byRecord = asked.filter((demand) => isOpenDemand(demand) && demand.answers.length === 0);
  const wanted = deliverablesByName(process, assessment);
  const approval = isAdvice || !review ? 'approved' : approvalOf(review);
  const isDecided = !isAdvice && review !== null && approval === 'approved';
  const stale = fillText(texts.stale, { gate: gate?.name ?? '' });
  return {
    issue: Number(issue),
    gate: gate?.key ?? '',
    version,
    need: byFile.map((demand) => ({
      ...demandLine(process, demand, texts),
      ids: demand.answers.flatMap(({ ids }) => ids.map(Number)),
      like: demand.answers.map(({ deliverable }) => onlyPattern(deliverable, wanted)).join('|'),
    })),
    seen: files.map(({ id }) => Number(id)),
    block: byRecord.map((demand) => demandLine(process, demand, texts)),
    head: texts.head,
    hint: texts.hint,
    decision: approval === 'approved' ? 'go' : '',
    why:
      approval === 'approved'
        ? { zh: '', en: '' }
        : approval === 'stale'
          ? stale
          : fillText(texts.notApproved, { gate: gate?.name ?? '' }),
    covers: isDecided ? filesIn(review.now).map(Number) : [],
    guard: isDecided ? wanted.map(fileNamePattern).join('|') : '',
    stale,
    audit: chain,
  };
}

/** Tasks of demands that evidence answers; records and versions have others. */
const EVIDENCE_TASKS: readonly Task[] = ['attach', 'attachOrLink', 'attachOrDate', 'link'];

/** What the gate looks for in file names, whether a file, a link or a waiver has settled it already or not. */
function deliverablesByName(process: ProcessDefinition, { demands }: Assessment): readonly Deliverable[] {
  const asked = demands.filter(({ task }) => EVIDENCE_TASKS.includes(task));
  const keys = new Set(asked.flatMap((demand) => demand.keys));
  return process.deliverables.filter(
    (deliverable) => keys.has(deliverable.key) && hasFileEvidence(deliverable),
  );
}

/**
 * A pattern for lower-cased file names, one per line: a name that says this deliverable and no other one that the gate
 * looks for. A name that says two is asked about in the panel, not guessed.
 */
function onlyPattern(deliverable: Deliverable, wanted: readonly Deliverable[]): string {
  const others = wanted.filter(({ key }) => key !== deliverable.key).map(fileNamePattern);
  const without = others.length === 0 ? '' : `(?![^\\n]*(?:${others.join('|')}))`;
  return `(?:^|\\n)${without}[^\\n]*(?:${fileNamePattern(deliverable)})`;
}
