import type { PanelCalls } from '../../../src/contract/panel-calls';
import type { PanelView } from '../../../src/contract/panel-view';
import type { Reply } from '../../../src/contract/reply';
import { callPanel } from '../api';

type PayloadOf<Name extends keyof PanelCalls> = Parameters<PanelCalls[Name]>[0];

/** Calls that change something: their payload carries the id of the click. */
type CommandName = {
  [Name in keyof PanelCalls]: PayloadOf<Name> extends { readonly commandId: string } ? Name : never;
}[keyof PanelCalls];

type Send = (name: string, payload: unknown) => Promise<Reply<PanelView>>;

/** Sends a command for one click; repeated by the network, it still does its work once. */
export function command<Name extends CommandName>(
  name: Name,
  payload: Omit<PayloadOf<Name>, 'commandId'>,
): Promise<Reply<PanelView>> {
  // The types of `makeInvoke` cannot follow a generic name; the signature above has checked name and payload.
  return (callPanel as Send)(name, { ...payload, commandId: crypto.randomUUID() });
}
