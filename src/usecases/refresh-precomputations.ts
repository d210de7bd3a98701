import type { Precomputations } from '../admin-ports';
import { answerJqlFunction, JQL_FUNCTIONS, type JqlDeps } from './answer-jql-function';

/** Brings answers that Jira keeps of the app's JQL functions up to date; those that say the same already are left alone. */
export async function refreshPrecomputations(
  deps: JqlDeps & { readonly precomputations: Precomputations },
): Promise<void> {
  const kept = await deps.precomputations.list();
  const changed: Parameters<Precomputations['write']>[0][number][] = [];
  for (const { id, name: called, args, operator, value, error } of kept) {
    const name = JQL_FUNCTIONS.find((each) => each === called);
    if (name === undefined) continue;
    const answer = await answerJqlFunction(deps, { name, args, isNegated: operator.toLowerCase() !== 'in' });
    if (answer.ok && answer.jql !== value) changed.push({ id, value: answer.jql });
    if (!answer.ok && answer.error !== error) changed.push({ id, error: answer.error });
  }
  if (changed.length > 0) await deps.precomputations.write(changed);
}
