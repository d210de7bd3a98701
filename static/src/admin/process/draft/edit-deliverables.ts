import type { Deliverable } from '../../../../../src/domain/process/deliverable';
import type { Gate } from '../../../../../src/domain/process/gate';
import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import type { Stage } from '../../../../../src/domain/process/stage';
import { rulesIn, withoutDeliverable } from './demand';
import { changeByKey, keysOf, withoutKey } from './keyed';
import { makeKey } from './make-key';
import type { Edit } from './process-types';

/** What an administrator says of a deliverable. */
export type DeliverableWords = Pick<
  Deliverable,
  'name' | 'kind' | 'uses' | 'ownerDepartment' | 'clause' | 'hints'
>;
export type Use = Deliverable['uses'][number];

/** Adds a deliverable. */
export function addDeliverable(words: DeliverableWords): Edit {
  return (process) => {
    const key = makeKey(words.name.en, keysOf(process.deliverables), 'deliverable');
    return { ...process, deliverables: [...process.deliverables, { key, ...words }] };
  };
}

/** Says a deliverable otherwise. */
export function changeDeliverable(key: string, words: Partial<DeliverableWords>): Edit {
  return (process) => ({
    ...process,
    deliverables: changeByKey(process.deliverables, key, (deliverable) => ({ ...deliverable, ...words })),
  });
}

/** The uses of a deliverable with another part in one stage, in the order of the stages. */
export function usedIn(
  uses: readonly Use[],
  stages: readonly Stage[],
  stage: string,
  direction: Use['direction'] | undefined,
): readonly Use[] {
  const order = keysOf(stages);
  const others = uses.filter((use) => use.stage !== stage);
  return [...others, ...(direction ? [{ stage, direction }] : [])].sort(
    (one, other) => order.indexOf(one.stage) - order.indexOf(other.stage),
  );
}

/** Gates that ask for a deliverable. */
export function gatesAsking(process: ProcessDefinition, key: string): readonly Gate[] {
  const speaksOf = (gate: Gate) =>
    gate.requirements
      .flatMap(rulesIn)
      .some((rule) => (rule.kind === 'anyOf' ? rule.deliverables.includes(key) : rule.deliverable === key));
  return process.gates.filter(speaksOf);
}

/** Why a deliverable has to stay: it is the archived dossier, or a notice is made from it. */
export function whyDeliverableStays(
  process: ProcessDefinition,
  key: string,
): 'archive' | 'notice' | undefined {
  if (process.archive.deliverable === key) return 'archive';
  const isNotified = process.gates.some(({ notice }) => notice?.inventory === key);
  return isNotified ? 'notice' : undefined;
}

/** Takes a deliverable out, and out of everything that gates ask for. */
export function removeDeliverable(key: string): Edit {
  return (process) => {
    if (whyDeliverableStays(process, key) !== undefined) return process;
    return {
      ...process,
      deliverables: withoutKey(process.deliverables, key),
      gates: process.gates.map((gate) => ({
        ...gate,
        requirements: gate.requirements.flatMap((each) => withoutDeliverable(each, key) ?? []),
        ...(gate.notice && {
          notice: { ...gate.notice, documents: gate.notice.documents.filter((each) => each !== key) },
        }),
      })),
    };
  };
}
