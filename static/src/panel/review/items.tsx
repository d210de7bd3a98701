import type { ReviewItemView, ReviewRoundView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { Lozenge } from '../lozenge';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { FormButton } from './form-button';
import { ANSWER_WORDS } from './review-words';

interface Props {
  readonly round: ReviewRoundView;
  readonly canAnswer?: boolean;
}

/** What reviewers raised, and what the author answered. */
export function Items({ round, canAnswer = false }: Props) {
  const { t } = useTexts();
  const { canEdit } = usePanelActions();
  const isSentBack = round.decision?.outcome === 'recycle';
  return (
    <>
      <h3 className="lg-row-title">{t('panel.review.items.title')}</h3>
      <ul className="lg-list lg-points" aria-label={t('panel.review.items.title')}>
        {round.items.map((item) => (
          <Item
            key={item.id}
            item={item}
            isAsked={isSentBack}
            canAnswer={canAnswer && isSentBack && canEdit === true}
          />
        ))}
      </ul>
    </>
  );
}

interface ItemProps {
  readonly item: ReviewItemView;
  /** Whether the author has to answer. */
  readonly isAsked: boolean;
  readonly canAnswer: boolean;
}

function Item({ item, isAsked, canAnswer }: ItemProps) {
  const { t, name } = useTexts();
  const { answer, deliverable } = item;
  return (
    <li className="lg-point lg-focus" tabIndex={-1}>
      <p className="lg-plain lg-words">{item.text}</p>
      <span className="lg-small">
        <Signed {...item} /> ·{' '}
        {deliverable === null
          ? t('panel.review.items.whole')
          : t('panel.review.items.about', { deliverable: name(deliverable) })}
      </span>
      {answer ? (
        <div className="lg-answer">
          <div className="lg-review-head">
            <Lozenge tone={answer.kind === 'changed' ? 'success' : 'neutral'}>
              {t(ANSWER_WORDS[answer.kind])}
            </Lozenge>
            <Signed {...answer} />
          </div>
          {answer.text !== null && <p className="lg-plain lg-words">{answer.text}</p>}
        </div>
      ) : (
        isAsked && (
          <div>
            <Lozenge tone="warning">{t('panel.review.items.unanswered')}</Lozenge>
          </div>
        )
      )}
      {canAnswer && <Answers item={item} />}
    </li>
  );
}

function Answers({ item }: { readonly item: ReviewItemView }) {
  const { t } = useTexts();
  const appearance = item.answer ? 'subtle' : 'default';
  const label = (action: string) => t('panel.action', { action, subject: item.text });
  const changed = t('panel.review.items.answerChanged');
  const notChanged = t('panel.review.items.answerNotChanged');
  return (
    <div className="lg-controls">
      <FormButton
        appearance={appearance}
        subject={`item-${item.id}-changed`}
        label={label(changed)}
        part={{ kind: 'answer', item, answer: 'changed' }}
      >
        {changed}
      </FormButton>
      <FormButton
        appearance={appearance}
        subject={`item-${item.id}-notChanged`}
        label={label(notChanged)}
        part={{ kind: 'answer', item, answer: 'notChanged' }}
      >
        {notChanged}
      </FormButton>
    </div>
  );
}
