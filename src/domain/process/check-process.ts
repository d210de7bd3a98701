import { conditionProblems, requirementProblems, unknownRoles } from './check-requirement';
import { fileNamePattern, type Deliverable, type TableDefinition } from './deliverable';
import type { Fact } from './fact';
import type { Gate } from './gate';
import { findDeliverable, findFact, type ProcessDefinition } from './process-definition';
import { problem, type ProcessProblem, type ProcessProblemCode } from './process-problem';

/**
 * Everything that is wrong with what a process says, with its place; empty when it is sound. Checks what a schema cannot:
 * keys that repeat, references that lead nowhere, patterns that do not compile.
 */
export function checkProcess(process: ProcessDefinition): readonly ProcessProblem[] {
  const { stages, departments, roles, deliverables, facts, gates, archive } = process;
  return [
    ...repeated('stages', stages),
    ...repeated('departments', departments),
    ...repeated('roles', roles, departments),
    ...repeated('deliverables', deliverables),
    ...repeated('gates', gates),
    ...repeated('facts', facts),
    ...repeated(
      'gates',
      gates.map(({ from }) => ({ key: from })),
      [],
      '.from',
    ),
    ...PARTS.flatMap((part) => nameless(part, process[part])),
    ...stages.flatMap((stage, index) => [
      // It stands for an early end where statuses are bound.
      ...(stage.key === EARLY_END ? [problem(`stages[${index}].key`, 'NOT_ALLOWED', stage.key)] : []),
      ...unknown(process, `stages[${index}].responsible`, 'UNKNOWN_DEPARTMENT', stage.responsible),
      ...unknown(process, `stages[${index}].related`, 'UNKNOWN_DEPARTMENT', stage.related),
      ...unknown(process, `stages[${index}].backTo`, 'UNKNOWN_STAGE', stage.backTo),
    ]),
    ...roles.flatMap(({ fact }, index) =>
      fact === undefined || findFact(process, fact)?.value.kind === 'person'
        ? []
        : [problem(`roles[${index}].fact`, 'NO_PERSON', fact)],
    ),
    ...facts.flatMap((fact, index) => factProblems(process, `facts[${index}]`, fact)),
    ...deliverables.flatMap((deliverable, index) =>
      deliverableProblems(process, `deliverables[${index}]`, deliverable),
    ),
    ...gates.flatMap((gate, index) => gateProblems(process, `gates[${index}]`, gate)),
    ...unknownRoles(process, 'archive.custodian', [archive.custodian]),
    ...unknown(process, 'archive.deliverable', 'UNKNOWN_DELIVERABLE', [archive.deliverable]),
  ];
}

const EARLY_END = 'terminated';

const PARTS = ['stages', 'departments', 'roles', 'deliverables', 'gates', 'facts'] as const;

type Named = { readonly key: string; readonly name: { readonly zh: string; readonly en: string } };

function nameless(part: string, all: readonly Named[]): readonly ProcessProblem[] {
  return all.flatMap(({ key, name }, index) =>
    name.zh.trim() && name.en.trim() ? [] : [problem(`${part}[${index}].name`, 'NO_NAME', key)],
  );
}

/** @param before things that must not have the same keys either */
function repeated(
  part: string,
  all: readonly { readonly key: string }[],
  before: readonly { readonly key: string }[] = [],
  member = '.key',
): readonly ProcessProblem[] {
  const keys = [...before, ...all].map(({ key }) => key);
  return all.flatMap(({ key }, index) =>
    keys.indexOf(key) === before.length + index ? [] : [problem(`${part}[${index}]${member}`, 'TWICE', key)],
  );
}

type Unknown = Extract<
  ProcessProblemCode,
  'UNKNOWN_DEPARTMENT' | 'UNKNOWN_STAGE' | 'UNKNOWN_DELIVERABLE' | 'UNKNOWN_FACT'
>;
const KNOWN: Readonly<Record<Unknown, 'departments' | 'stages' | 'deliverables' | 'facts'>> = {
  UNKNOWN_DEPARTMENT: 'departments',
  UNKNOWN_STAGE: 'stages',
  UNKNOWN_DELIVERABLE: 'deliverables',
  UNKNOWN_FACT: 'facts',
};

/** Keys that the process does not have. */
function unknown(
  process: ProcessDefinition,
  path: string,
  code: Unknown,
  keys: readonly string[],
): readonly ProcessProblem[] {
  const known = process[KNOWN[code]].map(({ key }) => key);
  return keys.filter((key) => !known.includes(key)).map((key) => problem(path, code, key));
}

function factProblems(process: ProcessDefinition, path: string, fact: Fact): readonly ProcessProblem[] {
  const { stages, ownerDepartment, setBy, apartFrom, value } = fact;
  const others = [apartFrom, value.kind === 'date' ? value.notBefore : undefined].flatMap((key) => key ?? []);
  return [
    ...unknown(process, `${path}.stages`, 'UNKNOWN_STAGE', stages),
    ...unknown(process, `${path}.ownerDepartment`, 'UNKNOWN_DEPARTMENT', [ownerDepartment]),
    ...(setBy.length > 0 ? unknownRoles(process, `${path}.setBy`, setBy) : []),
    ...unknown(process, path, 'UNKNOWN_FACT', others),
  ];
}

function deliverableProblems(
  process: ProcessDefinition,
  path: string,
  deliverable: Deliverable,
): readonly ProcessProblem[] {
  const { uses, ownerDepartment, checklist = [], table } = deliverable;
  return [
    ...unknown(process, `${path}.ownerDepartment`, 'UNKNOWN_DEPARTMENT', [ownerDepartment]),
    ...(uses.length === 0 ? [problem(`${path}.uses`, 'NO_USE', deliverable.key)] : []),
    ...unknown(
      process,
      `${path}.uses`,
      'UNKNOWN_STAGE',
      uses.map(({ stage }) => stage),
    ),
    ...patternProblems(`${path}.hints`, fileNamePattern(deliverable)),
    ...repeated(`${path}.checklist`, checklist),
    ...checklist.flatMap(({ when }, index) =>
      when ? conditionProblems(process, `${path}.checklist[${index}].when`, when) : [],
    ),
    ...(table ? tableProblems(`${path}.table`, table) : []),
  ];
}

function tableProblems(path: string, table: TableDefinition): readonly ProcessProblem[] {
  const { columns, classifiedBy, ownerColumn, toldColumn, planColumn } = table;
  const known = columns.map(({ key }) => key);
  const named = [...classifiedBy, ownerColumn, toldColumn, planColumn];
  return [
    ...repeated(`${path}.columns`, columns),
    ...named.filter((key) => !known.includes(key)).map((key) => problem(path, 'UNKNOWN_COLUMN', key)),
  ];
}

function gateProblems(process: ProcessDefinition, path: string, gate: Gate): readonly ProcessProblem[] {
  const order = process.stages.map(({ key }) => key);
  const [from, to] = [order.indexOf(gate.from), order.indexOf(gate.to)];
  const { notice } = gate;
  return [
    ...unknown(process, `${path}.from`, 'UNKNOWN_STAGE', [gate.from]),
    ...unknown(process, `${path}.to`, 'UNKNOWN_STAGE', [gate.to]),
    ...(from >= 0 && to >= 0 && to <= from ? [problem(`${path}.to`, 'NOT_FORWARD', gate.to)] : []),
    ...unknownRoles(process, `${path}.waivedBy`, gate.waivedBy),
    ...gate.reviews.flatMap(({ electorate, chair }, index) =>
      unknownRoles(process, `${path}.reviews[${index}]`, [electorate, ...(chair === null ? [] : [chair])]),
    ),
    ...gate.requirements.flatMap((requirement, index) =>
      requirementProblems(process, `${path}.requirements[${index}]`, requirement),
    ),
    ...(notice
      ? [
          ...unknown(process, `${path}.notice.documents`, 'UNKNOWN_DELIVERABLE', notice.documents),
          ...unknown(process, `${path}.notice.facts`, 'UNKNOWN_FACT', notice.facts),
          ...unknownRoles(process, `${path}.notice.everybody`, [notice.everybody]),
          ...unknownRoles(process, `${path}.notice.sentBy`, notice.sentBy),
          ...(findDeliverable(process, notice.inventory)?.table
            ? []
            : [problem(`${path}.notice.inventory`, 'NO_TABLE', notice.inventory)]),
        ]
      : []),
  ];
}

function patternProblems(path: string, pattern: string): readonly ProcessProblem[] {
  if (pattern === '') return [problem(path, 'NO_HINT')];
  try {
    if (new RegExp(pattern).test('')) return [problem(path, 'HINT_MATCHES_ALL', pattern)];
  } catch {
    return [problem(path, 'HINT_BROKEN', pattern)];
  }
  return pattern === pattern.toLowerCase() ? [] : [problem(path, 'HINT_CAPITALS', pattern)];
}
