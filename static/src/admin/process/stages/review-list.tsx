import type { Gate } from '../../../../../src/domain/process/gate';
import type { ReviewPolicy } from '../../../../../src/domain/process/review-policy';
import { useTexts } from '../../../common/texts';
import { ruleOf } from '../../../panel/review/policy-list';
import { STEP_WORDS } from '../../../panel/review/review-words';
import { useDraft } from '../draft-context';
import { changeReview } from '../draft/edit-gates';
import { OpenForm } from '../forms/open-form';
import { namesOf } from '../words/say-demand';
import { ReviewForm } from './review-form';

/** The reviews of a gate, in their order. */
export function ReviewList({ gate }: { readonly gate: Gate }) {
  const texts = useTexts();
  const { t } = texts;
  const { process, edit } = useDraft();
  const nameOf = (key: string) => namesOf([key], process)[0] ?? { zh: key, en: key };
  const rule = ({ electorate, chair, ...review }: ReviewPolicy) =>
    ruleOf(
      { ...review, electorate: nameOf(electorate), chair: chair === null ? null : nameOf(chair) },
      texts,
    );
  return (
    <>
      <h5 className="lg-process-heading">{t('admin.process.review.title')}</h5>
      <ol className="lg-list lg-process-lines">
        {gate.reviews.map((review, place) => {
          const step = t(STEP_WORDS[review.step]);
          const label = t('admin.process.review.editOf', { step, gate: gate.name });
          const facts = { step, rule: rule(review), days: review.workingDaysToVote };
          return (
            <li key={review.step} className="lg-process-line">
              <span className="lg-process-what">{t('admin.process.review.line', facts)}</span>
              <OpenForm action={t('admin.process.review.edit')} label={label}>
                {(close) => (
                  <ReviewForm
                    label={label}
                    review={review}
                    save={(words) => edit(changeReview(gate.key, place, words))}
                    close={close}
                  />
                )}
              </OpenForm>
            </li>
          );
        })}
      </ol>
    </>
  );
}
