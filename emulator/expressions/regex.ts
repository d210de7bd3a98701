import vm from 'node:vm';
import { EvaluationFault, fault } from './fault';
import { EXPRESSION_LIMITS } from './limits';

export interface RegexMatch {
  readonly groups: readonly (string | null)[];
  readonly index: number;
}

const SCRIPT = new vm.Script(
  `[...subject.matchAll(new RegExp(pattern, 'g'))].slice(0, most).map((m) => [m.index, [...m].map((g) => g ?? null)])`,
);
const context = vm.createContext({ subject: '', pattern: '', most: 0 });

/**
 * Finds a regular expression in a text, at most `most` times. JavaScript's syntax stands in for Jira's; assumed.
 * A pattern that backtracks without end is stopped by the clock, which is why it runs in a context of its own.
 */
export function findMatches(subject: string, pattern: string, most: number): RegexMatch[] {
  try {
    new RegExp(pattern);
  } catch {
    throw fault(`Invalid regular expression: ${pattern}`);
  }
  Object.assign(context, { subject, pattern, most });
  try {
    const json = SCRIPT.runInContext(context, { timeout: EXPRESSION_LIMITS.regexMs }) as [
      number,
      (string | null)[],
    ][];
    return json.map(([index, groups]) => ({ index, groups: [...groups] }));
  } catch (error) {
    const isTimeout = (error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    const reason = isTimeout ? 'takes too long to evaluate' : 'is too large to evaluate';
    throw new EvaluationFault('limit', `The regular expression ${reason}.`);
  }
}
