import type { ReviewView } from '../../../../src/contract/review-view';
import { useTexts, type Texts } from '../../common/texts';
import { STEP_WORDS } from './review-words';

type Policy = ReviewView['policy'][number];

interface Props {
  readonly policy: readonly Policy[];
  readonly gate: string;
}

/** What a review will be, before anybody has handed in. */
export function PolicyList({ policy, gate }: Props) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <p className="lg-plain">
        {t(policy.length === 1 ? 'panel.review.noneOne' : 'panel.review.none', { gate })}
      </p>
      <ol className="lg-list lg-steps">
        {policy.map((each) => (
          <li key={each.step} className="lg-step lg-step-waiting">
            <h3 className="lg-row-title">{t(STEP_WORDS[each.step])}</h3>
            <p className="lg-small">{ruleOf(each, texts)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Who votes in a step, and what decides. */
export function ruleOf(policy: Policy, { t, name }: Texts): string {
  const facts = {
    electorate: name(policy.electorate),
    quorum: policy.quorumPercent,
    threshold: policy.thresholdPercent,
  };
  switch (policy.mode) {
    case 'anyOne':
      return t('panel.review.rule.anyOne', facts);
    case 'unanimous':
      return t('panel.review.rule.unanimous', facts);
    case 'majority':
      return t(
        policy.thresholdPercent <= 50 ? 'panel.review.rule.majority' : 'panel.review.rule.threshold',
        facts,
      );
  }
}
