import { randomUUID } from 'node:crypto';
import type { PortfolioCalls, ProductArchiveView } from '../../src/contract/portfolio-calls';
import type { Reply } from '../../src/contract/reply';
import type { Person } from './test-site';

type MaterialCall = Exclude<keyof PortfolioCalls, 'portfolio/open' | 'product/open'>;
type PayloadOf<Call extends MaterialCall> = Omit<Parameters<PortfolioCalls[Call]>[0], 'commandId' | 'issue'>;

/** What a call of the portfolio page answers. */
export async function callPortfolio<T>(
  person: Person,
  functionKey: string,
  payload: unknown,
): Promise<Reply<T>> {
  const answer = await person.post('/__site/invoke', {
    module: 'lifecycle-portfolio',
    functionKey,
    payload,
    extension: {},
  });
  if (answer.status !== 200) throw new Error(`${functionKey} answered ${answer.status}.`);
  return answer.body['body'];
}

/** One click about material. */
export function tryMaterial<Call extends MaterialCall>(
  person: Person,
  issue: string,
  call: Call,
  payload: PayloadOf<Call>,
  commandId: string = randomUUID(),
): Promise<Reply<ProductArchiveView>> {
  return callPortfolio(person, call, { commandId, issue, ...payload });
}

/** One click about material that has to work. */
export async function material<Call extends MaterialCall>(
  person: Person,
  issue: string,
  call: Call,
  payload: PayloadOf<Call>,
): Promise<ProductArchiveView> {
  const reply = await tryMaterial(person, issue, call, payload);
  if (!reply.ok) throw new Error(`${call} was refused: ${JSON.stringify(reply)}`);
  return reply.value;
}
