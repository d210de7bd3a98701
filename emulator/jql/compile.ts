import type { JqlContext, JqlRegistry } from './field-registry';

/** A query ready to run, or every reason why Jira would refuse it. */
export type CompiledJql<I> =
  | { readonly ok: true; matches(issue: I): boolean; compare(a: I, b: I): number }
  | { readonly ok: false; readonly errorMessages: string[] };

/** Parses, checks and compiles a query. */
export function compileJql<I>(jql: string, registry: JqlRegistry<I>, context: JqlContext): CompiledJql<I> {
  throw new Error(`not simulated: JQL (${jql}, ${registry.fields.length}, ${context.timeZone})`);
}
