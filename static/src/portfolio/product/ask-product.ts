import type { PortfolioCalls, ProductArchiveView } from '../../../../src/contract/portfolio-calls';
import type { Reply } from '../../../../src/contract/reply';
import { callPortfolio } from '../../api';

type PayloadOf<Name extends keyof PortfolioCalls> = Parameters<PortfolioCalls[Name]>[0];

/** Calls that change something: their payload carries the id of the click. */
type CommandName = {
  [Name in keyof PortfolioCalls]: PayloadOf<Name> extends { readonly commandId: string } ? Name : never;
}[keyof PortfolioCalls];

type Send = (name: string, payload: unknown) => Promise<Reply<ProductArchiveView>>;

/** Sends a command for one click; repeated by the network, it still does its work once. */
export function askProduct<Name extends CommandName>(
  name: Name,
  payload: Omit<PayloadOf<Name>, 'commandId'>,
): Promise<Reply<ProductArchiveView>> {
  // The types of `makeInvoke` cannot follow a generic name; the signature above has checked name and payload.
  return (callPortfolio as Send)(name, { ...payload, commandId: crypto.randomUUID() });
}
