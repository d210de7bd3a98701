import type { PanelView } from '../../../../src/contract/panel-view';
import type { Texts } from '../../common/texts';

/** The answer to "what stops me?" in one sentence. */
export function gateSentence(view: PanelView, { t, count, name }: Texts): string {
  if (view.isTerminated) return t('panel.gate.terminated');
  if (view.gate === null) return t('panel.gate.none');
  const stage = name(view.gate.opensTo);
  return view.gate.missingCount === 0
    ? t('panel.gate.open', { stage })
    : count(view.gate.missingCount, 'panel.gate.missingOne', 'panel.gate.missingOther', { stage });
}
