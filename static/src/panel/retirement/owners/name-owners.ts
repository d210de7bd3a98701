import type { PanelView } from '../../../../../src/contract/panel-view';
import type { Reply } from '../../../../../src/contract/reply';
import { command } from '../../command';

/** Says who is meant by a name in the inventory; nobody takes it back. */
export function nameOwner(owner: string, account: string | null): Promise<Reply<PanelView>> {
  return command('owner/name', { owner, account, isToldElsewhere: false });
}

/** Says that whoever is meant by a name is told by other means. */
export function toldElsewhere(owner: string): Promise<Reply<PanelView>> {
  return command('owner/name', { owner, account: null, isToldElsewhere: true });
}

/** Says it of several names, one after the other; stops at the first refusal. */
export async function nameOwners(
  matches: readonly { readonly owner: string; readonly account: string }[],
  tell: (done: number) => void,
): Promise<Reply<PanelView> | undefined> {
  let last: Reply<PanelView> | undefined;
  for (const [index, { owner, account }] of matches.entries()) {
    tell(index);
    last = await nameOwner(owner, account);
    if (!last.ok) return last;
  }
  return last;
}
