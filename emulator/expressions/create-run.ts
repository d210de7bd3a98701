import type { Dialect } from './dialect';
import { EvaluationFault } from './fault';
import type { JiraSource } from './jira-data';
import { EXPRESSION_LIMITS } from './limits';
import type { Run } from './run';

export interface RunSettings {
  readonly dialect: Dialect;
  readonly nowMs: number;
  readonly timeZone: string;
  readonly source: JiraSource | null;
}

/** A run and what it has used so far. */
export interface AccountedRun extends Run {
  /** The place being evaluated: lists charge once for all their items there. */
  place: object;
  isCounting: boolean;
  steps(): number;
  expensiveOperations(): number;
}

/** Opens the accounts of one evaluation. */
export function createRun(settings: RunSettings): AccountedRun {
  const stepLimit =
    settings.dialect === 'jira' ? EXPRESSION_LIMITS.jiraSteps : EXPRESSION_LIMITS.eventFilterSteps;
  const expensiveLimit = EXPRESSION_LIMITS.jiraExpensiveOperations;
  // Most evaluations charge nothing, and there may be thousands of them in one search.
  let charged: WeakMap<object, WeakMap<object, Set<string>>> | null = null;
  let steps = 0;
  let expensive = 0;
  let workUnits = 0;
  let levels = 0;

  const run: AccountedRun = {
    dialect: settings.dialect,
    nowMs: settings.nowMs,
    timeZone: settings.timeZone,
    source: settings.source,
    place: {},
    isCounting: false,
    steps: () => steps,
    expensiveOperations: () => expensive,
    step() {
      steps++;
      if (steps > stepLimit) throw limit(`The expression exceeded the limit of ${stepLimit} steps.`);
    },
    expensive(count = 1) {
      expensive += count;
      if (expensive > expensiveLimit) {
        throw limit(`The expression exceeded the limit of ${expensiveLimit} expensive operations.`);
      }
    },
    expensiveOnce(batch, member) {
      charged ??= new WeakMap();
      const byBatch = charged.get(run.place) ?? new WeakMap<object, Set<string>>();
      charged.set(run.place, byBatch);
      const members = byBatch.get(batch) ?? new Set<string>();
      byBatch.set(batch, members);
      if (members.has(member)) return;
      members.add(member);
      run.expensive();
    },
    work(units) {
      workUnits += units;
      if (workUnits > EXPRESSION_LIMITS.workUnits) throw limit('The expression takes too long to evaluate.');
    },
    nested(body) {
      if (levels >= EXPRESSION_LIMITS.callLevels) throw limit('The expression calls functions too deeply.');
      levels++;
      try {
        return body();
      } finally {
        levels--;
      }
    },
  };
  return run;
}

function limit(message: string): EvaluationFault {
  return new EvaluationFault('limit', message);
}
