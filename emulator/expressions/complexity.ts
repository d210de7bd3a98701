import type { Ast, Expression } from './ast';
import { walkCosts } from './complexity-walk';
import { inferTypes } from './infer-types';

/** How many expensive operations an expression may execute, as `expression/analyse?check=complexity` tells it. */
export interface Complexity {
  /** A number or a formula, e.g. `2`, `N` or `2 * N + 1`. */
  readonly expensiveOperations: string;
  /** What the letters stand for: the parts of the expression whose size decides. */
  readonly variables: Readonly<Record<string, string>>;
}

const LETTERS = ['N', 'M', 'P', 'Q', 'R', 'S', 'T'];

/**
 * Tells the complexity from the text. Every branch counts, and a list's size is the letter of the expression it comes
 * from; how Jira writes formulas of several terms is assumed.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions/#api-rest-api-3-expression-analyse-post
 */
export function complexityOf(ast: Ast, variables: Readonly<Record<string, string>>): Complexity {
  const types = new Map<Expression, string>();
  const note = (node: Expression, objectType: string): unknown => types.set(node, objectType);
  inferTypes(ast, variables, () => undefined, note);
  /** How often each product of sizes occurs. */
  const terms = new Map<string, { readonly factors: readonly string[]; count: number }>();
  walkCosts(ast, types, (factors, count) => {
    const key = JSON.stringify([...factors].sort());
    const term = terms.get(key) ?? { factors, count: 0 };
    term.count += count;
    terms.set(key, term);
  });
  const used = [...terms.values()].filter(({ count }) => count > 0);
  const texts = [...new Set(used.flatMap(({ factors }) => factors))];
  const letterOf = new Map(texts.map((text, at) => [text, LETTERS[at] ?? `N${at}`]));
  const written = used
    .sort((a, b) => b.factors.length - a.factors.length)
    .map(({ factors, count }) => {
      const letters = factors.map((text) => letterOf.get(text) ?? '');
      return [...(count === 1 && letters.length > 0 ? [] : [String(count)]), ...letters].join(' * ');
    });
  return {
    expensiveOperations: written.length === 0 ? '0' : written.join(' + '),
    variables: Object.fromEntries([...letterOf].map(([text, letter]) => [letter, text])),
  };
}
