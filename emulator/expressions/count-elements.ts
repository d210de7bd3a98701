import type { Ast } from './ast';
import { walkTree } from './tree';

const ELEMENTS: ReadonlySet<string> = new Set(['literal', 'identifier', 'member', 'new', 'template']);

/**
 * Counts the syntactic elements that Jira limits to 100. Assumed: its leaves are names (variables, members, new types)
 * and literals, each counted where it stands; names being declared and object keys are none.
 */
export function countElements(ast: Ast): number {
  let count = 0;
  walkTree(ast.root, ({ kind }) => {
    if (ELEMENTS.has(kind)) count++;
  });
  return count;
}
