import type { Gate } from '../../../../../src/domain/process/gate';
import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import type { Text } from '../../../../../src/domain/text';
import { rulesIn } from './demand';
import { isSame } from './is-same';
import { keysOf } from './keyed';
import type { Part } from './process-types';

/** What can be different about a part, as it is said in words. */
export const MEMBERS = [
  'name',
  'clause',
  'responsible',
  'related',
  'backTo',
  'hasVersions',
  'isEnd',
  'kind',
  'uses',
  'ownerDepartment',
  'hints',
  'checklist',
  'table',
  'from',
  'to',
  'enforcement',
  'reviews',
  'grants',
  'waivedBy',
  'requirements',
  'notice',
  'fact',
  'stages',
  'setBy',
  'apartFrom',
  'value',
] as const;
export type Member = (typeof MEMBERS)[number];

/** One part that two processes do not have alike. */
export interface Difference {
  readonly part: Part;
  readonly key: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** As the newer of them calls it. */
  readonly name: Text;
  /** What it was called before; set when that is something else. */
  readonly before?: Text;
  /** What is not as it was. */
  readonly members: readonly Member[];
  /** Deliverables and facts that a gate asks for now and did not before. */
  readonly asks: readonly Text[];
  readonly noLongerAsks: readonly Text[];
}

export interface Differences {
  readonly parts: readonly Difference[];
  readonly isOrderChanged: boolean;
  /** Who keeps the archive and what it is, or the name of an early end. */
  readonly isRestChanged: boolean;
}

const PARTS: readonly Part[] = ['stages', 'gates', 'deliverables', 'facts', 'departments', 'roles'];

/** Everything that a process has and another one does not have, or not alike. */
export function differencesOf(before: ProcessDefinition, after: ProcessDefinition): Differences {
  const common = (one: ProcessDefinition, other: ProcessDefinition) =>
    keysOf(one.stages).filter((key) => keysOf(other.stages).includes(key));
  return {
    parts: PARTS.flatMap((part) => partDifferences(part, before, after)),
    isOrderChanged: !isSame(common(before, after), common(after, before)),
    isRestChanged: !isSame(before.archive, after.archive) || !isSame(before.terminated, after.terminated),
  };
}

/** How many differences there are. */
export function countOf({ parts, isOrderChanged, isRestChanged }: Differences): number {
  return parts.length + Number(isOrderChanged) + Number(isRestChanged);
}

function partDifferences(
  part: Part,
  before: ProcessDefinition,
  after: ProcessDefinition,
): readonly Difference[] {
  const nothing = { members: [], asks: [], noLongerAsks: [] };
  const gone = before[part].filter(({ key }) => !keysOf(after[part]).includes(key));
  return [
    ...after[part].flatMap((now): readonly Difference[] => {
      const { key, name } = now;
      const old = before[part].find((each) => each.key === key);
      if (!old) return [{ part, key, name, change: 'added', ...nothing }];
      if (isSame(old, now)) return [];
      return [
        {
          part,
          key,
          name,
          change: 'changed',
          ...(!isSame(old.name, name) && { before: old.name }),
          members: MEMBERS.filter((member) => !isSame(memberOf(old, member), memberOf(now, member))),
          ...demandDifferences(part, key, before, after),
        },
      ];
    }),
    ...gone.map(({ key, name }): Difference => ({ part, key, name, change: 'removed', ...nothing })),
  ];
}

function memberOf(one: object, member: Member): unknown {
  return (one as Partial<Record<Member, unknown>>)[member];
}

function demandDifferences(part: Part, key: string, before: ProcessDefinition, after: ProcessDefinition) {
  if (part !== 'gates') return { asks: [], noLongerAsks: [] };
  const [old, now] = [askedBy(before, key), askedBy(after, key)];
  return { asks: [...missingIn(old, now).values()], noLongerAsks: [...missingIn(now, old).values()] };
}

function missingIn(
  from: ReadonlyMap<string, Text>,
  all: ReadonlyMap<string, Text>,
): ReadonlyMap<string, Text> {
  return new Map([...all].filter(([key]) => !from.has(key)));
}

/** Names of the deliverables and facts that a gate speaks of. */
function askedBy(process: ProcessDefinition, gateKey: string): ReadonlyMap<string, Text> {
  const gate = process.gates.find(({ key }) => key === gateKey);
  const named = (part: 'deliverables' | 'facts', key: string): readonly (readonly [string, Text])[] => {
    const found = process[part].find((each) => each.key === key);
    return found ? [[`${part} ${key}`, found.name]] : [];
  };
  return new Map(
    rulesOf(gate).flatMap((rule) => {
      if (rule.kind === 'anyOf') return rule.deliverables.flatMap((key) => named('deliverables', key));
      const asked = rule.kind === 'fieldSet' ? named('facts', rule.fact) : [];
      return rule.deliverable === undefined ? asked : [...asked, ...named('deliverables', rule.deliverable)];
    }),
  );
}

const rulesOf = (gate: Gate | undefined) => gate?.requirements.flatMap(rulesIn) ?? [];
