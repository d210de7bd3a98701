import type { Ast, Block, Body, Expression, LambdaExpression } from './ast';
import { inferMethodResult } from './infer-methods';
import { JIRA_MEMBERS } from './jira-members';
import { CONSTRUCTORS } from './constructors';
import { BUILT_IN_MEMBERS, METHODS_OF } from './members';
import type { Method } from './method';
import { ANY, readType, writeType, type StaticType } from './static-type';

type Report = (node: Expression, message: string) => void;
type Names = ReadonlyMap<string, StaticType>;

const JSON_TYPE: StaticType = {
  name: 'JSON',
  fields: new Map([
    ['stringify', { name: 'Function' }],
    ['parse', { name: 'Function' }],
  ]),
};
const ORDERED: ReadonlySet<string> = new Set(['<', '>', '<=', '>=']);

/**
 * Infers the type of an expression and reports what cannot work. Trees too deep for it are `Any`. `noteAccess` hears
 * of every member read and the type it is read from.
 */
export function inferTypes(
  ast: Ast,
  variables: Readonly<Record<string, string>>,
  report: Report,
  noteAccess: (node: Expression, objectType: string) => unknown = () => undefined,
): string {
  const known = new Map(Object.entries(variables).map(([name, type]) => [name, readType(type)]));
  known.set('JSON', JSON_TYPE).set('Number', { name: 'Function' });
  try {
    return writeType(inferBlock(ast.root, known));
  } catch (error) {
    if (error instanceof RangeError) return 'Any';
    throw error;
  }

  function inferBlock(block: Block, outer: Names): StaticType {
    const names = new Map(outer);
    for (const { name, value } of block.declarations) names.set(name, infer(value, names));
    return inferBody(block.body, names);
  }

  function inferBody(body: Body, names: Names): StaticType {
    if (body.kind === 'try') {
      const caught = new Map(names);
      if (body.errorName !== null) caught.set(body.errorName, ANY);
      return union([inferBlock(body.block, names), inferBlock(body.handler, caught)]);
    }
    if (body.kind !== 'if') return infer(body, names);
    for (const { test } of body.branches) infer(test, names);
    return union([
      ...body.branches.map(({ block }) => inferBlock(block, names)),
      inferBlock(body.otherwise, names),
    ]);
  }

  function infer(node: Expression, names: Names): StaticType {
    switch (node.kind) {
      case 'literal':
        return {
          name:
            node.value === null
              ? 'null'
              : { boolean: 'Boolean', number: 'Number', string: 'String' }[typeof node.value as 'string'],
        };
      case 'identifier': {
        const type = names.get(node.name);
        if (!type) report(node, `Unrecognized variable: "${node.name}".`);
        return type ?? ANY;
      }
      case 'template':
        node.values.forEach((value) => infer(value, names));
        return { name: 'String' };
      case 'list':
        return { name: 'List', items: node.items.map((item) => infer(item, names)) };
      case 'map':
        return {
          name: 'Map',
          fields: new Map(node.entries.map(({ key, value }) => [key, infer(value, names)])),
        };
      case 'member':
        return memberType(node, infer(node.object, names), node.name, node.isOptional);
      case 'index': {
        const object = infer(node.object, names);
        infer(node.key, names);
        noteAccess(node, object.name);
        if (node.key.kind === 'literal' && typeof node.key.value === 'string') {
          return memberType(node, object, node.key.value, node.isOptional);
        }
        return object.element ?? ANY;
      }
      case 'call':
        return inferCall(node, names);
      case 'new':
        node.args.forEach((arg) => infer(arg, names));
        checkCount(node, node.typeName, CONSTRUCTORS, node.typeName);
        return { name: node.typeName };
      case 'unary':
        if (node.operator === 'typeof' && node.operand.kind === 'identifier') return { name: 'String' };
        infer(node.operand, names);
        return { name: { '!': 'Boolean', '-': 'Number', typeof: 'String' }[node.operator] };
      case 'binary':
        return inferBinary(node, names);
      case 'logical':
        return union([infer(node.left, names), infer(node.right, names)]);
      case 'conditional':
        infer(node.test, names);
        return union([infer(node.then, names), infer(node.otherwise, names)]);
      case 'throw':
        infer(node.value, names);
        return ANY;
      case 'lambda':
        inferLambda(node, [], names);
        return { name: 'Function' };
    }
  }

  function inferBinary(node: Extract<Expression, { kind: 'binary' }>, names: Names): StaticType {
    const left = infer(node.left, names);
    const right = infer(node.right, names);
    const isEquality = node.operator === '==' || node.operator === '!=';
    if (!isEquality && !ORDERED.has(node.operator)) {
      const isText =
        node.operator === '+' && [left, right].some(({ name }) => name === 'String' || name === 'Any');
      const isNumeric = [left, right].every(({ name }) => name === 'Number' || name === 'Any');
      if (!isText && !isNumeric)
        report(node, `Operator '${node.operator}' can't be applied to ${left.name} and ${right.name}.`);
      return {
        name:
          node.operator === '+' && [left, right].some(({ name }) => name === 'String') ? 'String' : 'Number',
      };
    }
    const open = isEquality ? ['Any', 'null'] : ['Any'];
    if (left.name !== right.name && !open.includes(left.name) && !open.includes(right.name)) {
      report(node, `Can't compare ${left.name} to ${right.name}.`);
    }
    return { name: 'Boolean' };
  }

  function inferCall(node: Extract<Expression, { kind: 'call' }>, names: Names): StaticType {
    const { callee } = node;
    if (callee.kind !== 'member') {
      if (callee.kind !== 'lambda') infer(callee, names);
      node.args.forEach((arg) => infer(arg, names));
      return callee.kind === 'identifier' && callee.name === 'Number' ? { name: 'Number' } : ANY;
    }
    const object = infer(callee.object, names);
    memberType(callee, object, callee.name, callee.isOptional);
    checkCount(node, callee.name, METHODS_OF[object.name] ?? {}, callee.name);
    const given = parametersOf(callee.name, elementOf(object));
    const argTypes = node.args.map((arg) => {
      if (arg.kind !== 'lambda') return infer(arg, names);
      if (object.name === 'List' && arg.parameters.length > given.length)
        report(arg, `The function takes ${arg.parameters.length} arguments but got ${given.length}.`);
      return inferLambda(arg, given, names);
    });
    return inferMethodResult(object, callee.name, argTypes);
  }

  function checkCount(
    node: Expression & { readonly args: readonly Expression[] },
    name: string,
    table: Readonly<Record<string, Method<never>>>,
    written: string,
  ): void {
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    const { length } = node.args;
    if (spec && (length < spec.min || length > spec.max))
      report(node, `Function ${written} does not take ${length} argument(s).`);
  }

  function inferLambda(node: LambdaExpression, parameters: readonly StaticType[], names: Names): StaticType {
    const inner = new Map(names);
    node.parameters.forEach((name, at) => inner.set(name, parameters[at] ?? ANY));
    return inferBlock(node.body, inner);
  }

  function memberType(node: Expression, object: StaticType, name: string, isOptional: boolean): StaticType {
    noteAccess(node, object.name);
    const table = Object.hasOwn(JIRA_MEMBERS, object.name) ? JIRA_MEMBERS[object.name] : undefined;
    if (table && Object.hasOwn(table, name)) return readType(table[name]?.type ?? 'Any');
    if (object.fields?.has(name)) return object.fields.get(name) ?? ANY;
    const builtIn = BUILT_IN_MEMBERS[object.name];
    if (builtIn?.includes(name)) return { name: name === 'length' ? 'Number' : 'Any' };
    const isOpen =
      object.name === 'EntityProperties' || (object.name === 'Issue' && /^customfield_\d+$|__/.test(name));
    const known = table ? Object.keys(table) : builtIn;
    if (known && !isOpen && !isOptional) {
      const available = [...known].sort().map((each) => `'${each}'`);
      report(
        node,
        `Unrecognized property "${name}". Available properties of type '${object.name}' are: ${available.join(', ')}`,
      );
    }
    return ANY;
  }
}

/** What the function given to a list's function gets; what `reduce` has gathered so far may be anything. */
function parametersOf(name: string, element: StaticType): readonly StaticType[] {
  if (name === 'reduce') return [ANY, element];
  return name === 'sort' ? [element, element] : [element];
}

/** What a list's functions get: the element's type when all items share one. */
function elementOf(type: StaticType): StaticType {
  return type.element ?? (type.items ? union(type.items) : ANY);
}

function union(types: readonly StaticType[]): StaticType {
  const known = types.filter(({ name }) => name !== 'null');
  const [first] = known;
  return first && known.every((type) => writeType(type) === writeType(first)) ? first : ANY;
}
