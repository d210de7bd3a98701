import { canonicalJson } from '../dossier/chain';
import type { CommandOf } from '../dossier/command';
import { accept, type Decision, type DecisionContext } from '../dossier/decide/decision';

/** Jira and the other product know of a replacement now; and the other product learns whom it replaces. */
export function followReplacement(
  command: CommandOf<'followReplacement' | 'followReplaced'>,
  { state }: DecisionContext,
): Decision {
  const { retirement } = state;
  if (command.type === 'followReplacement') {
    const { carried } = command;
    return canonicalJson(carried) === canonicalJson(retirement.carried)
      ? accept()
      : accept({ type: 'replacementCarried', data: { carried } });
  }
  const { product, key, isReplaced } = command;
  const known = retirement.replaces.find((each) => each.product === product);
  if (isReplaced)
    return known?.key === key ? accept() : accept({ type: 'replacesProduct', data: { product, key } });
  return known ? accept({ type: 'replacesNoMore', data: { product, key } }) : accept();
}
