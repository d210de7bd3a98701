import type { PanelView } from '../../../src/contract/panel-view';
import type { Reply } from '../../../src/contract/reply';
import { EmptyPlace } from '../common/empty-place';
import { ProblemMessage } from '../common/problem-message';
import { useTexts } from '../common/texts';
import { Working } from '../common/working';
import { OpenPanel } from './open-panel';
import { usePanel } from './use-panel';
import './panel.css';
import './forms/forms.css';

/** The issue panel in whichever state it is. */
export function PanelPage({ opening }: { readonly opening: Promise<Reply<PanelView>> }) {
  const { t } = useTexts();
  const panel = usePanel(opening);
  if (panel.closed === 'NOT_A_PRODUCT') {
    return (
      <main className="lg-page">
        <EmptyPlace title={t('panel.notAProduct.title')}>{t('panel.notAProduct.text')}</EmptyPlace>
      </main>
    );
  }
  if (panel.closed === 'PROJECT_NOT_BOUND') {
    return (
      <main className="lg-page">
        <EmptyPlace title={t('panel.notBound.title')}>{t('panel.notBound.text')}</EmptyPlace>
      </main>
    );
  }
  return (
    <main className="lg-page" aria-busy={panel.busyWith !== undefined}>
      {panel.problem && panel.problemAt === undefined && <ProblemMessage problem={panel.problem} />}
      {panel.view ? (
        <OpenPanel view={panel.view} panel={panel} />
      ) : (
        <>
          <h1 className="lg-hidden">{t('panel.rail.title')}</h1>
          <Working when={panel.problem === undefined} />
        </>
      )}
    </main>
  );
}
