import type { Gate } from '../../../../../src/domain/process/gate';
import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import type { Stage } from '../../../../../src/domain/process/stage';
import type { Text } from '../../../../../src/domain/text';
import { changeByKey, keysOf, withoutKey } from './keyed';
import { makeKey } from './make-key';
import type { Edit } from './process-types';

/** Fewest stages of a process. */
const FEWEST = 2;

/** What an administrator says of a stage. */
export type StageWords = Pick<Stage, 'name' | 'clause' | 'responsible' | 'related' | 'hasVersions'>;

/** Says a stage otherwise. */
export function changeStage(key: string, words: Partial<StageWords>): Edit {
  return (process) => ({
    ...process,
    stages: changeByKey(process.stages, key, (stage) => ({ ...stage, ...words })),
  });
}

/**
 * Puts a new stage behind another one. The gate there leads to the new stage, and a gate that asks for nothing yet leads on.
 * @param gateName what that gate is called
 */
export function addStage(after: string, words: StageWords, gateName: Text): Edit {
  return (process) => {
    const place = process.stages.findIndex(({ key }) => key === after);
    const next = process.stages[place + 1];
    const key = makeKey(words.name.en, keysOf(process.stages), 'stage');
    const stage: Stage = { key, backTo: [], ...words };
    const stages = [...process.stages.slice(0, place + 1), stage, ...process.stages.slice(place + 1)];
    const before = process.gates.find(({ from }) => from === after);
    const rerouted = changeByKey(process.gates, before?.key ?? '', (gate) => ({ ...gate, to: key }));
    const target = before?.to ?? next?.key;
    if (target === undefined) return { ...process, stages };
    const gate: Gate = {
      key: makeKey(gateName.en, keysOf(process.gates), 'gate'),
      name: gateName,
      from: key,
      to: target,
      enforcement: 'block',
      reviews: [],
      waivedBy: before?.waivedBy ?? [process.archive.custodian],
      requirements: [],
    };
    return { ...process, stages, gates: inOrder(stages, [...rerouted, gate]) };
  };
}

/** Why a stage has to stay: the life of a product ends with it, or hardly any would be left. */
export function whyStageStays(process: ProcessDefinition, key: string): 'end' | 'few' | undefined {
  if (process.stages.find((stage) => stage.key === key)?.isEnd) return 'end';
  return process.stages.length <= FEWEST ? 'few' : undefined;
}

/** The stage that takes over what only a stage had: the one before it, or behind it where there is none. */
export function heirOf(process: ProcessDefinition, key: string): Stage | undefined {
  const place = process.stages.findIndex((stage) => stage.key === key);
  return process.stages[place - 1] ?? process.stages[place + 1];
}

/** Takes a stage out with the gate at its end. What only it used is its heir's. */
export function removeStage(key: string): Edit {
  return (process) => {
    const heir = heirOf(process, key);
    if (whyStageStays(process, key) !== undefined || heir === undefined) return process;
    const own = process.gates.find(({ from }) => from === key);
    const stages = withoutKey(process.stages, key).map((stage) => ({
      ...stage,
      backTo: stage.backTo.filter((other) => other !== key),
    }));
    return {
      ...process,
      stages,
      deliverables: process.deliverables.map((deliverable) => {
        const left = deliverable.uses.filter(({ stage }) => stage !== key);
        const passedOn = deliverable.uses.map((use) => ({ ...use, stage: heir.key }));
        return { ...deliverable, uses: left.length > 0 ? left : passedOn };
      }),
      facts: process.facts.map((fact) => {
        const left = fact.stages.filter((stage) => stage !== key);
        return { ...fact, stages: left.length > 0 || fact.stages.length === 0 ? left : [heir.key] };
      }),
      gates: process.gates.flatMap((gate) => {
        if (gate.from === key) return [];
        if (gate.to !== key) return [gate];
        return own ? [{ ...gate, to: own.to }] : [];
      }),
    };
  };
}

/** Whether a stage can change places with the one before (-1) or behind it (1): every gate has to lead on. */
export function canMoveStage(process: ProcessDefinition, key: string, step: -1 | 1): boolean {
  const [from, to] = places(process, key, step);
  const [stage, other] = [process.stages[from], process.stages[to]];
  if (!stage || !other || stage.isEnd || other.isEnd) return false;
  const last = swapped(process.stages, from, to).at(-1);
  return process.gates.every((gate) => gate.from !== last?.key);
}

/** Lets a stage change places with the one before or behind it; gates lead from each stage to the next as before. */
export function moveStage(key: string, step: -1 | 1): Edit {
  return (process) => {
    if (!canMoveStage(process, key, step)) return process;
    const stages = swapped(process.stages, ...places(process, key, step));
    const [before, after] = [keysOf(process.stages), keysOf(stages)];
    const gates = process.gates.map((gate) => {
      const next = after[after.indexOf(gate.from) + 1];
      const wasNext = before[before.indexOf(gate.from) + 1] === gate.to;
      const isForward = after.indexOf(gate.to) > after.indexOf(gate.from);
      return next !== undefined && (wasNext || !isForward) ? { ...gate, to: next } : gate;
    });
    return { ...process, stages, gates: inOrder(stages, gates) };
  };
}

function places(process: ProcessDefinition, key: string, step: -1 | 1): [number, number] {
  const place = process.stages.findIndex((stage) => stage.key === key);
  return [place, place + step];
}

function swapped(stages: readonly Stage[], from: number, to: number): readonly Stage[] {
  return stages.map((stage, index) => stages[index === from ? to : index === to ? from : index] ?? stage);
}

function inOrder(stages: readonly Stage[], gates: readonly Gate[]): readonly Gate[] {
  const order = keysOf(stages);
  return [...gates].sort((one, other) => order.indexOf(one.from) - order.indexOf(other.from));
}
