import type { PanelView } from '../../../../src/contract/panel-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { GiveOpinion } from './give-opinion';
import { Comments } from './comments';
import { DepartmentLine } from './department-line';

/** Who has something to do or to say in this stage: what they owe, and their opinions. */
export function Departments({ view }: { readonly view: PanelView }) {
  const { t } = useTexts();
  const { isIn } = usePanelActions();
  const mine = view.departments.filter((one) => one.part !== 'owner' && isIn(one));
  return (
    <section className="lg-section" aria-labelledby="departments">
      <h2 className="lg-subtitle" id="departments">
        {t('panel.departments.title')}
      </h2>
      <ul className="lg-list lg-departments">
        {view.departments.map((department) => (
          <DepartmentLine key={department.key} department={department} />
        ))}
      </ul>
      <h3 className="lg-row-title">{t('panel.comments.title')}</h3>
      {view.comments.length > 0 ? (
        <Comments comments={view.comments} />
      ) : (
        <p className="lg-small">{t('panel.comments.nothing')}</p>
      )}
      {mine.length > 0 && !view.isTerminated && !view.isReadOnly && <GiveOpinion departments={mine} />}
    </section>
  );
}
