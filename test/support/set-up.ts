import type { SetupView } from '../../src/contract/setup-calls';
import type { Reply } from '../../src/contract/reply';
import type { Person } from './test-site';

/** What an administrator of an empty site asks for. */
export const WISH = {
  projectKey: 'NEW',
  projectName: 'New products',
  issueTypeName: 'Product',
  language: 'en',
} as const;

/** The app's answer to a call of its admin page. */
export async function callAdmin<T>(person: Person, functionKey: string, payload: unknown): Promise<Reply<T>> {
  const answer = await person.invoke(functionKey, payload);
  return answer.body['body'];
}

/** A set-up as it stands, or an error. */
export async function setUp(
  person: Person,
  call: 'setup/plan' | 'setup/run' | 'setup/undo',
  wish: Readonly<Record<string, unknown>> = WISH,
): Promise<SetupView> {
  const reply = await callAdmin<SetupView>(person, call, wish);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

/** Runs a set-up until it is done; gives back how many calls that took. */
export async function finishSetUp(person: Person, wish?: Readonly<Record<string, unknown>>): Promise<number> {
  for (let count = 0; count < 200; count += 1) {
    const view = await setUp(person, count === 0 ? 'setup/plan' : 'setup/run', wish);
    if (view.refused) throw new Error(`${view.refused.step}: ${view.refused.said.join(' ')}`);
    if (view.steps.every(({ isDone }) => isDone)) return count;
  }
  throw new Error('The set-up does not come to an end.');
}
