import type { Request } from '@forge/resolver';
import { objectOf, parse, text, type Shape } from '../adapters/shape';
import { composeAdmin } from '../compose';
import type { Reply } from '../contract/reply';
import { accountId, type AccountId } from '../domain/ids';
import { reply, type Outcome } from './reply';

export type ComposedAdmin = Awaited<ReturnType<typeof composeAdmin>>;

/** Answers a call of the admin page with what it asks for, in the name of the person who calls. */
export function asAdmin<Asked, T>(
  call: string,
  shape: Shape<Asked>,
  work: (deps: ComposedAdmin, asked: Asked, by: AccountId) => Promise<Outcome<T>>,
): (request: Request<unknown>) => Promise<Reply<T>> {
  return ({ payload, context }) =>
    reply(call, async () => {
      const by = parse(trusted, context)?.accountId;
      if (by === undefined) return { ok: false, code: 'NOT_SIGNED_IN' };
      const asked = parse(shape, payload);
      return asked === null
        ? { ok: false, code: 'BAD_REQUEST' }
        : work(await composeAdmin(), asked, accountId(by));
    });
}

/** Of the context, which Forge vouches for; never of the payload. */
const trusted = objectOf({ accountId: text });
