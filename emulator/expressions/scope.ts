import { fault } from './fault';
import type { Value } from './values';

/** Names declared by `let`, lambda parameters and `catch`, innermost first. */
export interface Scope {
  find(name: string): { readonly value: Value } | null;
  /** Declares a constant; a name may be declared once in a scope. */
  declare(name: string, value: Value): void;
}

/** Opens a scope inside another. */
export function createScope(outer: Scope | null): Scope {
  const own = new Map<string, Value>();
  return {
    find: (name) => (own.has(name) ? { value: own.get(name) ?? null } : (outer?.find(name) ?? null)),
    declare(name, value) {
      if (own.has(name)) throw fault(`Variable '${name}' is already defined.`);
      own.set(name, value);
    },
  };
}
