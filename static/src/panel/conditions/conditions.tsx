import type { ConditionView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { Lozenge } from '../lozenge';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { FormButton } from '../review/form-button';
import { today } from '../review/today';
import { ConditionIssue } from './condition-issue';
import '../review/review.css';

/** What conditional decisions have asked for, and how far it is. */
export function Conditions({ conditions }: { readonly conditions: readonly ConditionView[] }) {
  const { t } = useTexts();
  return (
    <section className="lg-section" aria-labelledby="conditions">
      <h2 className="lg-subtitle" id="conditions">
        {t('panel.conditions.title')}
      </h2>
      <ul className="lg-list lg-points">
        {conditions.map((condition) => (
          <Condition key={condition.id} condition={condition} />
        ))}
      </ul>
    </section>
  );
}

function Condition({ condition }: { readonly condition: ConditionView }) {
  const { t, day } = useTexts();
  const { view, nameOf, isIn } = usePanelActions();
  const { id, text, owner, due, issueId, isDone, waiver } = condition;
  const isOpen = !isDone && waiver === null;
  const isOver = view.isTerminated || view.isReadOnly;
  const canWaive = isOpen && !isOver && (view.gate?.waivers ?? []).some(isIn);
  return (
    <li className="lg-point lg-focus" tabIndex={-1} id={`condition-${id}`}>
      <div className="lg-review-head">
        <span className="lg-words">{text}</span>
        <ConditionLozenge condition={condition} />
        {isOpen && due < today() && <Lozenge tone="danger">{t('panel.conditions.overdue')}</Lozenge>}
      </div>
      <span className="lg-small">
        {owner === null
          ? t('panel.conditions.nobody')
          : t('panel.conditions.owner', { person: nameOf(owner) })}{' '}
        · {t('panel.conditions.due', { due: day(due) })}
        {issueId !== null && (
          <>
            {' · '}
            <ConditionIssue issueId={issueId} />
          </>
        )}
      </span>
      {waiver && (
        <div className="lg-waiver">
          <p className="lg-plain lg-words">{t('panel.conditions.because', { reason: waiver.reason })}</p>
          <Signed {...waiver} />
        </div>
      )}
      {canWaive && (
        <div className="lg-controls">
          <FormButton
            subject={`condition-${id}`}
            label={t('panel.conditions.waiveWhich', { text })}
            part={{ kind: 'waiveCondition', condition }}
          >
            {t('panel.conditions.waive')}
          </FormButton>
        </div>
      )}
    </li>
  );
}

function ConditionLozenge({ condition: { isDone, waiver } }: { readonly condition: ConditionView }) {
  const { t } = useTexts();
  if (isDone) return <Lozenge tone="success">{t('panel.conditions.done')}</Lozenge>;
  if (waiver) return <Lozenge tone="discovery">{t('panel.conditions.waived')}</Lozenge>;
  return <Lozenge tone="warning">{t('panel.conditions.open')}</Lozenge>;
}
