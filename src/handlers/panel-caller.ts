import type { Request } from '@forge/resolver';
import { objectOf, parse, text } from '../adapters/shape';
import { composeProduct } from '../compose';
import type { Reply } from '../contract/reply';
import { accountId, issueId, type AccountId, type IssueId } from '../domain/ids';
import type { ActDeps } from '../usecases/act-on-product';
import { reply, type Outcome } from './reply';

/** Who calls, and from the panel of which issue: from the trusted context, never from the payload. */
export interface Caller {
  readonly account: AccountId;
  readonly issue: IssueId;
}

/** Answers a call of the issue panel, in the name of the person who calls. */
export function asCaller<T>(
  call: string,
  { context }: Request<unknown>,
  work: (deps: ActDeps, caller: Caller) => Promise<Outcome<T>>,
): Promise<Reply<T>> {
  return reply(call, async () => {
    const caller = callerOf(context);
    return caller ? work(await composeProduct('user'), caller) : { ok: false, code: 'NOT_SIGNED_IN' };
  });
}

const trusted = objectOf({ accountId: text, extension: objectOf({ issue: objectOf({ id: text }) }) });

function callerOf(context: unknown): Caller | null {
  const found = parse(trusted, context);
  return found && { account: accountId(found.accountId), issue: issueId(found.extension.issue.id) };
}

/** The dossier remembers ids of clicks: they are short, or they would fill it. */
const MAX_COMMAND_ID_LENGTH = 64;

/** Whether a click's id can be remembered. */
export function isCommandId(id: string): boolean {
  return id !== '' && id.length <= MAX_COMMAND_ID_LENGTH;
}
