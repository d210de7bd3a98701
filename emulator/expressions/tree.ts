import type { Block, Body, Expression } from './ast';

/** Anything that stands in a tree. */
export type Node = Expression | Body | Block;

/** What stands directly inside a node, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'identifier':
      return [];
    case 'template':
      return node.values;
    case 'list':
      return node.items;
    case 'map':
      return node.entries.map(({ value }) => value);
    case 'member':
      return [node.object];
    case 'index':
      return [node.object, node.key];
    case 'call':
      return [node.callee, ...node.args];
    case 'new':
      return node.args;
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
    case 'block':
      return [...node.declarations.map(({ value }) => value), node.body];
    case 'if':
      return [...node.branches.flatMap(({ test, block }) => [test, block]), node.otherwise];
    case 'try':
      return [node.block, node.handler];
  }
}

/** Visits every node of a tree, also inside lambdas; long chains of operators without recursion. */
export function walkTree(root: Node, visit: (node: Node) => void): void {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    visit(node);
    open.push(...childrenOf(node));
  }
}
