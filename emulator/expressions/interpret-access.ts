import type { CallExpression, Expression } from './ast';
import { CONSTRUCTORS } from './constructors';
import { EvaluationFault, fault } from './fault';
import { GLOBALS } from './globals';
import type { Interpreter } from './interpreter';
import { memberNames, readMember } from './members';
import { bind } from './method';
import type { Scope } from './scope';
import { isObjectValue, typeName } from './type-name';
import type { Value } from './values';

type Node<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** Reads a variable, a member or a computed member. */
export function interpretAccess(
  node: Node<'identifier' | 'member' | 'index'>,
  scope: Scope,
  self: Interpreter,
): Value {
  if (node.kind === 'identifier') return readVariable(node.name, scope, self);
  if (node.kind === 'member') {
    const isCounted = node.name === 'length' && node.object.kind === 'member';
    return readNamed(node, readObject(node.object, scope, self, isCounted), node.name, self);
  }
  const object = self.evaluate(node.object, scope);
  if (object === null && node.isOptional) return null;
  const key = self.evaluate(node.key, scope);
  if (isObjectValue(object) && object.kind === 'List' && typeof key === 'number') {
    self.run.step();
    const item = object.items[key];
    if (item !== undefined) return item;
    if (node.isOptional) return null;
    throw fault(`Index ${key} is out of bounds of a List of length ${object.items.length}.`);
  }
  if (typeof key !== 'string') {
    if (object === null) throw nullAccess();
    throw fault(`${typeName(object)} has no members named by a ${typeName(key)}.`);
  }
  return readNamed(node, object, key, self);
}

/** The flag stands for the outermost read alone: `a.comments.length` counts comments, not what `a` reads. */
function readObject(node: Expression, scope: Scope, self: Interpreter, isCounted: boolean): Value {
  if (!isCounted || node.kind !== 'member') return self.evaluate(node, scope);
  try {
    const owner = self.evaluate(node.object, scope);
    self.run.isCounting = true;
    return readNamed(node, owner, node.name, self);
  } catch (error) {
    if (error instanceof EvaluationFault) error.span ??= node;
    throw error;
  } finally {
    self.run.isCounting = false;
  }
}

/** Calls a function. An optional member that is missing makes the call null; assumed. */
export function interpretCall(node: CallExpression, scope: Scope, self: Interpreter): Value {
  const { callee } = node;
  const target = self.evaluate(callee, scope);
  const isOptional =
    node.isOptional || ((callee.kind === 'member' || callee.kind === 'index') && callee.isOptional);
  if (target === null && isOptional) return null;
  const args = node.args.map((arg) => self.evaluate(arg, scope));
  if (!isObjectValue(target) || target.kind !== 'Function')
    throw fault(`${typeName(target)} is not a Function.`);
  if (callee.kind === 'member' || callee.kind === 'identifier' || callee.kind === 'index') self.run.step();
  self.run.place = node;
  return target.call(args, self.run);
}

/** Makes a new object. */
export function interpretNew(node: Node<'new'>, scope: Scope, self: Interpreter): Value {
  const { typeName: name } = node;
  const known = Object.hasOwn(CONSTRUCTORS, name) ? CONSTRUCTORS[name] : undefined;
  if (!known)
    throw fault(
      `Unrecognized type: "${name}". Available types are: ${Object.keys(CONSTRUCTORS).sort().join(', ')}.`,
    );
  const args = node.args.map((arg) => self.evaluate(arg, scope));
  self.run.step();
  if (self.run.dialect === 'eventFilter' && ['Issue', 'Project', 'User'].includes(name)) {
    throw new EvaluationFault('notSimulated', `not simulated: new ${name} in an event filter`);
  }
  return bind(name, known, null).call(args, self.run);
}

function readVariable(name: string, scope: Scope, self: Interpreter): Value {
  const local = scope.find(name);
  if (local) return local.value;
  if (Object.hasOwn(self.variables, name)) {
    self.run.step();
    return self.variables[name] ?? null;
  }
  if (Object.hasOwn(GLOBALS, name)) return GLOBALS[name] ?? null;
  throw fault(`Unrecognized variable: "${name}".`);
}

function readNamed(node: Node<'member' | 'index'>, object: Value, name: string, self: Interpreter): Value {
  self.run.step();
  if (object === null) {
    if (node.isOptional) return null;
    throw nullAccess();
  }
  self.run.place = node;
  const read = readMember(object, name, self.run);
  if (read.found) return read.value;
  if (node.isOptional) return null;
  const owner = self.source.slice(node.object.start, node.object.end);
  const written = node.kind === 'index' ? self.source.slice(node.key.start, node.key.end) : `'${name}'`;
  const names = memberNames(object).map((known) => `'${known}'`);
  throw fault(
    `Unrecognized property of \`${owner}\`: "${name}" (${written}). Available properties of type '${typeName(object)}' are: ${names.join(', ')}`,
  );
}

function nullAccess(): EvaluationFault {
  return fault('Type null does not have any properties');
}
