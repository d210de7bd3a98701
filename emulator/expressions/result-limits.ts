import { EvaluationFault } from './fault';
import { EXPRESSION_LIMITS } from './limits';
import { isObjectValue } from './type-name';
import type { Value } from './values';

/** What of a result Jira counts. */
export interface ResultSize {
  readonly beans: number;
  readonly primitives: number;
}

/**
 * Measures a result and refuses one that is larger than Jira returns. A value may hold the same list many times over, so counting stops at the limit.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions/
 * @throws EvaluationFault when there are too many beans, primitive values or (ours) lists and maps.
 */
export function checkResultSize(value: Value): ResultSize {
  const counts = { beans: 0, primitives: 0, containers: 0 };
  const open: Value[] = [value];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (!isObjectValue(each)) counts.primitives++;
    else if (each.kind === 'Bean') counts.beans++;
    else if (each.kind === 'List' || each.kind === 'Map') {
      counts.containers++;
      for (const inner of each.kind === 'List' ? each.items : each.entries.values()) open.push(inner);
    } else counts.primitives++;
    if (counts.beans > EXPRESSION_LIMITS.resultBeans)
      throw tooLarge(EXPRESSION_LIMITS.resultBeans, 'Jira objects');
    if (counts.primitives > EXPRESSION_LIMITS.resultPrimitives) {
      throw tooLarge(EXPRESSION_LIMITS.resultPrimitives, 'primitive values');
    }
    if (counts.containers > EXPRESSION_LIMITS.listItems)
      throw tooLarge(EXPRESSION_LIMITS.listItems, 'lists and maps');
  }
  return counts;
}

function tooLarge(limit: number, what: string): EvaluationFault {
  return new EvaluationFault('limit', `The result exceeds the limit of ${limit} ${what}.`);
}
