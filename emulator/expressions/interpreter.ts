import type { Body, Block, Expression, IfStatement, LambdaExpression, TryStatement } from './ast';
import type { AccountedRun } from './create-run';
import { EvaluationFault, fault } from './fault';
import { interpretAccess, interpretCall, interpretNew } from './interpret-access';
import { interpretBinary, interpretLogical, interpretUnary } from './interpret-operators';
import { positionOf } from './position';
import { createScope, type Scope } from './scope';
import { isTruthy, list, map } from './type-name';
import { limitText, valueText } from './value-text';
import type { ErrorValue, FunctionValue, Value } from './values';

/** What the parts of the interpreter share. */
export interface Interpreter {
  readonly run: AccountedRun;
  readonly source: string;
  readonly variables: Readonly<Record<string, Value>>;
  evaluate(node: Expression, scope: Scope): Value;
}

/** Builds an interpreter of one expression's tree. */
export function createInterpreter(
  source: string,
  variables: Readonly<Record<string, Value>>,
  run: AccountedRun,
): Interpreter & { runBlock(block: Block, outer: Scope | null): Value } {
  const self = {
    run,
    source,
    variables,
    evaluate(node: Expression, scope: Scope): Value {
      try {
        return interpret(node, scope, self);
      } catch (error) {
        if (error instanceof EvaluationFault) error.span ??= node;
        throw error;
      }
    },
    runBlock(block: Block, outer: Scope | null): Value {
      const scope = createScope(outer);
      for (const { name, value } of block.declarations) scope.declare(name, self.evaluate(value, scope));
      return runBody(block.body, scope);
    },
  };

  function runBody(body: Body, scope: Scope): Value {
    if (body.kind === 'if') return runIf(body, scope);
    if (body.kind === 'try') return runTry(body, scope);
    return self.evaluate(body, scope);
  }

  function runIf(statement: IfStatement, scope: Scope): Value {
    const branch = statement.branches.find(({ test }) => isTruthy(self.evaluate(test, scope)));
    return self.runBlock(branch?.block ?? statement.otherwise, scope);
  }

  function runTry(statement: TryStatement, scope: Scope): Value {
    try {
      return self.runBlock(statement.block, scope);
    } catch (error) {
      if (!(error instanceof EvaluationFault) || (error.kind !== 'error' && error.kind !== 'thrown'))
        throw error;
      const inner = createScope(scope);
      if (statement.errorName !== null) inner.declare(statement.errorName, caught(error));
      return self.runBlock(statement.handler, inner);
    }
  }

  /** A thrown text becomes an Error with that message and no location; a thrown Error stays itself. */
  function caught(error: EvaluationFault): Value {
    const { thrown } = error;
    if (error.kind === 'error') {
      return { kind: 'Error', message: error.message, location: positionOf(source, error.span?.start ?? 0) };
    }
    if (typeof thrown === 'object' && thrown?.kind === 'Error') return thrown;
    return { kind: 'Error', message: valueText(thrown, run), location: null } satisfies ErrorValue;
  }

  function makeFunction(node: LambdaExpression, scope: Scope): FunctionValue {
    return {
      kind: 'Function',
      call(args) {
        if (node.parameters.length > args.length) {
          throw fault(`The function takes ${node.parameters.length} arguments but got ${args.length}.`);
        }
        run.step();
        return run.nested(() => {
          const inner = createScope(scope);
          node.parameters.forEach((name, at) => inner.declare(name, args[at] ?? null));
          return self.runBlock(node.body, inner);
        });
      },
    };
  }

  function interpret(node: Expression, scope: Scope, interpreter: Interpreter): Value {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'identifier':
        return interpretAccess(node, scope, interpreter);
      case 'template': {
        const parts = node.values.map(
          (value, at) => (node.texts[at] ?? '') + valueText(self.evaluate(value, scope), run),
        );
        return limitText(parts.join('') + (node.texts.at(-1) ?? ''), run);
      }
      case 'list':
        return list(node.items.map((item) => self.evaluate(item, scope)));
      case 'map':
        return map(node.entries.map(({ key, value }) => [key, self.evaluate(value, scope)] as const));
      case 'member':
      case 'index':
        return interpretAccess(node, scope, interpreter);
      case 'call':
        return interpretCall(node, scope, interpreter);
      case 'new':
        return interpretNew(node, scope, interpreter);
      case 'unary':
        return interpretUnary(node, scope, interpreter);
      case 'binary':
        return interpretBinary(node, scope, interpreter);
      case 'logical':
        return interpretLogical(node, scope, interpreter);
      case 'conditional':
        return self.evaluate(isTruthy(self.evaluate(node.test, scope)) ? node.then : node.otherwise, scope);
      case 'throw': {
        const thrown = self.evaluate(node.value, scope);
        throw new EvaluationFault('thrown', valueText(thrown, run), thrown);
      }
      case 'lambda':
        return makeFunction(node, scope);
    }
  }
  return self;
}
