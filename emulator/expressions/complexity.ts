import type { Ast, Block, Body, Expression } from './ast';
import { JIRA_MEMBERS } from './jira-members';

/** Visits every expression of a tree, also inside lambdas; long chains of operators without recursion. */
export function walkExpressions(root: Block, visit: (node: Expression) => void): void {
  const open: (Body | Block)[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'block') open.push(node.body, ...node.declarations.map(({ value }) => value));
    else if (node.kind === 'if')
      open.push(...node.branches.flatMap(({ test, block }) => [test, block]), node.otherwise);
    else if (node.kind === 'try') open.push(node.block, node.handler);
    else {
      visit(node);
      open.push(...childrenOf(node));
    }
  }
}

/**
 * Counts the syntactic elements that Jira limits to 100. Assumed: its leaves are names (variables, members, new types)
 * and literals, each counted where it stands; names being declared and object keys are none.
 */
export function countElements(ast: Ast): number {
  let count = 0;
  walkExpressions(ast.root, (node) => {
    if (
      node.kind === 'literal' ||
      node.kind === 'identifier' ||
      node.kind === 'member' ||
      node.kind === 'new'
    )
      count++;
    if (node.kind === 'template') count++;
  });
  return count;
}

/**
 * How many expensive operations an expression may need, as far as its text tells: the places that read a costly member
 * or make an object. Members are told by name alone, so this is an estimate; evaluation counts exactly.
 */
export function estimateExpensiveOperations(ast: Ast): number {
  let count = 0;
  walkExpressions(ast.root, (node) => {
    if (node.kind === 'new' && ['Issue', 'User', 'Project'].includes(node.typeName)) count++;
    if (node.kind === 'member' && COSTLY.has(node.name)) count++;
    if (node.kind === 'member' && node.name.startsWith('customfield_')) count++;
    const object = node.kind === 'member' || node.kind === 'index' ? node.object : null;
    if (object?.kind === 'member' && object.name === 'properties') count++;
  });
  return count;
}

const COSTLY: ReadonlySet<string> = new Set(
  Object.values(JIRA_MEMBERS).flatMap((table) =>
    Object.keys(table).filter((name) => table[name]?.cost !== 'free' && name !== 'name'),
  ),
);

function childrenOf(node: Expression): (Expression | Block)[] {
  switch (node.kind) {
    case 'literal':
    case 'identifier':
      return [];
    case 'template':
      return [...node.values];
    case 'list':
      return [...node.items];
    case 'map':
      return node.entries.map(({ value }) => value);
    case 'member':
      return [node.object];
    case 'index':
      return [node.object, node.key];
    case 'call':
      return [node.callee, ...node.args];
    case 'new':
      return [...node.args];
    case 'unary':
      return [node.operand];
    case 'binary':
    case 'logical':
      return [node.left, node.right];
    case 'conditional':
      return [node.test, node.then, node.otherwise];
    case 'throw':
      return [node.value];
    case 'lambda':
      return [node.body];
  }
}
