import type { Operand, TerminalClause } from '@atlaskit/jql-ast';
import { readMoment } from './date-operand';
import type { JqlChange, JqlContext } from './field-registry';
import { callFunction } from './functions';
import { readOperand, type ClauseSetting } from './operand';

/** A value of a field between two changes. */
interface Period {
  readonly values: readonly string[];
  readonly fromMs: number;
  readonly untilMs: number;
  readonly byAccountId: string | null;
}

interface When {
  readonly afterMs: number;
  readonly beforeMs: number;
  readonly by: ReadonlySet<string> | null;
  readonly from: ReadonlySet<string> | null;
  readonly to: ReadonlySet<string> | null;
}

const DATED: readonly string[] = ['after', 'before', 'on', 'during'];
const DAY_MS = 24 * 3_600_000;

/**
 * Compiles `WAS`, `WAS IN`, `WAS NOT`, `WAS NOT IN` and `CHANGED` with their predicates.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-operators/
 */
export function compileHistoryClause<I>(
  clause: TerminalClause,
  setting: ClauseSetting<I>,
): (issue: I) => boolean {
  const { field, operator, registry } = setting;
  const when = readWhen(clause, setting);
  const changesOf = (issue: I): readonly JqlChange[] => field.history?.(issue) ?? [];
  if (operator === 'changed') return (issue) => changesOf(issue).some((change) => isIn(change, when));

  const wanted = clause.operand ? readOperand(clause.operand, setting) : { values: [], hasEmpty: false };
  const ids = new Set(wanted.values.map(String));
  const was = (issue: I): boolean =>
    periodsOf(changesOf(issue), field.read(issue).map(String), registry.createdMs?.(issue) ?? 0).some(
      (period) =>
        (period.values.some((value) => ids.has(value)) || (wanted.hasEmpty && period.values.length === 0)) &&
        period.fromMs < when.beforeMs &&
        period.untilMs > when.afterMs &&
        (when.by === null || (period.byAccountId !== null && when.by.has(period.byAccountId))),
    );
  return operator.startsWith('was not') ? (issue) => !was(issue) : was;
}

function periodsOf(changes: readonly JqlChange[], current: readonly string[], createdMs: number): Period[] {
  const periods: Period[] = [];
  let fromMs = createdMs;
  let byAccountId: string | null = null;
  for (const change of changes) {
    periods.push({ values: change.from, fromMs, untilMs: change.atMs, byAccountId });
    fromMs = change.atMs;
    byAccountId = change.byAccountId;
  }
  return [...periods, { values: current, fromMs, untilMs: Number.POSITIVE_INFINITY, byAccountId }];
}

function isIn(change: JqlChange, { afterMs, beforeMs, by, from, to }: When): boolean {
  return (
    change.atMs > afterMs &&
    change.atMs < beforeMs &&
    (by === null || (change.byAccountId !== null && by.has(change.byAccountId))) &&
    (from === null || change.from.some((value) => from.has(value))) &&
    (to === null || change.to.some((value) => to.has(value)))
  );
}

function readWhen<I>(clause: TerminalClause, setting: ClauseSetting<I>): When {
  let when: When = {
    afterMs: Number.NEGATIVE_INFINITY,
    beforeMs: Number.POSITIVE_INFINITY,
    by: null,
    from: null,
    to: null,
  };
  for (const { operator, operand } of clause.predicates) {
    if (!operand) continue;
    const moments = (): number[] =>
      (operand.operandType === 'list' ? operand.values : [operand]).map((each) =>
        readMomentOperand(each, setting),
      );
    const ids = (): ReadonlySet<string> => new Set(readOperand(operand, setting, true).values.map(String));
    const isRange = operand.operandType === 'list' && operand.values.length === 2;
    if ((operator.value === 'during') !== isRange && DATED.includes(operator.value))
      setting.report(
        `The predicate '${operator.value}' needs ${operator.value === 'during' ? 'two dates in parentheses' : 'one date'}.`,
      );
    const [first = Number.NaN, second = Number.NaN] = DATED.includes(operator.value) ? moments() : [];
    if (operator.value === 'after') when = { ...when, afterMs: first };
    else if (operator.value === 'before') when = { ...when, beforeMs: first };
    else if (operator.value === 'on') when = { ...when, afterMs: first - 1, beforeMs: first + DAY_MS };
    else if (operator.value === 'during') when = { ...when, afterMs: first - 1, beforeMs: second + 1 };
    else if (operator.value === 'by') when = { ...when, by: readPeople(operand, setting) };
    else if (operator.value === 'from') when = { ...when, from: ids() };
    else when = { ...when, to: ids() };
  }
  return when;
}

function readMomentOperand<I>(operand: Operand, { context, report }: ClauseSetting<I>): number {
  const atMs =
    operand.operandType === 'value'
      ? readMoment(operand.value, context)
      : operand.operandType === 'function'
        ? momentFrom(
            operand.function.value,
            operand.arguments.map(({ value }) => value),
            context,
          )
        : null;
  if (atMs === null) report('A history search needs a date after AFTER, BEFORE, ON and DURING.');
  return atMs ?? Number.NaN;
}

function momentFrom(name: string, args: readonly string[], context: JqlContext): number | null {
  const result = callFunction(name, args, context);
  return result?.kind === 'moment' ? result.atMs : null;
}

const UNKNOWN_PERSON = /^(?:The value|A value with ID) ('.*') does not exist for the field 'by'\.$/;
const UNKNOWN_IN_PREDICATE = "The user $1 does not exist and cannot be used in the 'by' predicate.";

function readPeople<I>(operand: Operand, setting: ClauseSetting<I>): ReadonlySet<string> {
  const people = setting.registry.fields.find(({ type }) => type === 'user');
  if (people) {
    const told: string[] = [];
    const report = (message: string): unknown => told.push(message);
    const { values } = readOperand(operand, { ...setting, field: people, written: 'by', report }, true);
    for (const message of told) setting.report(message.replace(UNKNOWN_PERSON, UNKNOWN_IN_PREDICATE));
    return new Set(values.map(String));
  }
  setting.report('not simulated: BY in a site without people');
  return new Set();
}
