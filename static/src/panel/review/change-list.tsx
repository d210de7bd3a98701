import type { EvidenceChangeView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';

interface Props {
  readonly changes: readonly EvidenceChangeView[];
  /** What the changes mean, in words. */
  readonly words: string;
}

/** Evidence that is not what it was: before and now. */
export function ChangeList({ changes, words }: Props) {
  const { t, name } = useTexts();
  const nothing = t('panel.review.changes.nothing');
  return (
    <div className="lg-changes">
      <p className="lg-plain">{words}</p>
      <ul className="lg-lacks">
        {changes.map(({ deliverable, before, now }) => (
          <li key={deliverable.en} className="lg-words">
            {t('panel.review.changes.line', {
              deliverable: name(deliverable),
              before: before ?? nothing,
              now: now ?? nothing,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
