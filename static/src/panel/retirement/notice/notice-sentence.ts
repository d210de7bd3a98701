import type { NoticeView } from '../../../../../src/contract/retirement-view';
import type { Texts } from '../../../common/texts';

/** How far the notice is, in one sentence. */
export function noticeSentence(
  { status, sent, owners, missing }: Pick<NoticeView, 'status' | 'sent' | 'owners' | 'missing'>,
  { t, name, all }: Pick<Texts, 't' | 'name' | 'all'>,
): string {
  const confirmed = owners.filter(({ isCurrent }) => isCurrent).length;
  switch (status) {
    case 'notReady':
      return missing.length === 0
        ? t('panel.notice.notReady')
        : t('panel.notice.notReadyFor', { names: all(missing.map(name)) });
    case 'ready':
      return t('panel.notice.ready');
    case 'unconfirmed':
      return t('panel.notice.unconfirmed', { confirmed, all: owners.length });
    case 'changed':
      return t('panel.notice.changed');
    case 'confirmed':
      return owners.length === 0 || sent === null
        ? t('panel.notice.nobodyToConfirm')
        : t('panel.notice.confirmed', { all: owners.length });
  }
}
