import Button from '@atlaskit/button/new';
import { ProblemMessage } from '../../../common/problem-message';
import type { TextKey } from '../../../common/text-key';
import { useTexts } from '../../../common/texts';
import { Working } from '../../../common/working';
import { groupImpact, type ImpactGroup } from '../draft/group-impact';
import type { Impact } from './use-impact';

const WORDS = {
  gone: { one: 'admin.process.impact.goneOne', other: 'admin.process.impact.goneOther' },
  newly: { one: 'admin.process.impact.newOne', other: 'admin.process.impact.newOther' },
  noLonger: { one: 'admin.process.impact.lessOne', other: 'admin.process.impact.lessOther' },
} as const;

/** What publishing would mean for products in flight, each by its key. */
export function ImpactPart({ impact }: { readonly impact: Impact }) {
  const { t, count } = useTexts();
  const { stagesGone, newlyMissing, noLongerMissing } = groupImpact(impact.products);
  return (
    <section className="lg-section" aria-labelledby="process-impact">
      <h3 className="lg-process-heading" id="process-impact">
        {t('admin.process.impact.title')}
      </h3>
      <p className="lg-small">{t('admin.process.publish.when')}</p>
      <Groups groups={stagesGone} words={WORDS.gone} />
      <Groups groups={newlyMissing} words={WORDS.newly} />
      <Groups groups={noLongerMissing} words={WORDS.noLonger} />
      {impact.isComplete && impact.products.length === 0 && (
        <p className="lg-plain">{t('admin.process.impact.nothing')}</p>
      )}
      {impact.problem && <ProblemMessage problem={impact.problem} />}
      <div className="lg-controls">
        <span role="status" className="lg-small">
          {count(impact.seen, 'admin.process.impact.seenOne', 'admin.process.impact.seenOther')}
        </span>
        {impact.isLooking ? (
          <>
            <Working when />
            <Button spacing="compact" onClick={impact.stop}>
              {t('admin.process.impact.stop')}
            </Button>
          </>
        ) : (
          !impact.isComplete && (
            <>
              <span className="lg-small">{t('admin.process.impact.stopped')}</span>
              <Button spacing="compact" onClick={impact.look}>
                {t('admin.process.impact.again')}
              </Button>
            </>
          )
        )}
      </div>
    </section>
  );
}

interface GroupsProps {
  readonly groups: readonly ImpactGroup[];
  readonly words: { readonly one: TextKey; readonly other: TextKey };
}

function Groups({ groups, words }: GroupsProps) {
  const { count } = useTexts();
  if (groups.length === 0) return null;
  return (
    <ul className="lg-list lg-process-lines">
      {groups.map(({ name, keys }) => (
        <li key={`${name.zh} ${name.en}`} className="lg-process-what">
          <span>{count(keys.length, words.one, words.other, { name })}</span>
          <span className="lg-small">{keys.join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
