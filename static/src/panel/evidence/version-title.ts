import type { EvidenceVersionView } from '../../../../src/contract/readiness-view';
import type { Texts } from '../../common/texts';

/** What a version is called: its file name, the title of its link, or its dates. */
export function titleOf(content: EvidenceVersionView['content'], { t, day }: Texts): string {
  switch (content.kind) {
    case 'file':
      return content.filename;
    case 'link':
      return content.title === '' ? content.url : content.title;
    case 'dates':
      return content.start === null
        ? t('panel.dates.due', { due: day(content.due) })
        : t('panel.dates.span', { start: day(content.start), due: day(content.due) });
  }
}
