import { useTexts, type Texts } from '../../../common/texts';
import type { Difference, Differences } from '../draft/differences';
import { CHANGE_WORDS, MEMBER_WORDS } from '../words/difference-words';

/** What the draft has otherwise than the version in force. */
export function DifferenceList({ differences }: { readonly differences: Differences }) {
  const texts = useTexts();
  const { t } = texts;
  const { parts, isOrderChanged, isRestChanged } = differences;
  return (
    <section className="lg-section" aria-labelledby="process-differences">
      <h3 className="lg-process-heading" id="process-differences">
        {t('admin.process.publish.differences')}
      </h3>
      <ul className="lg-list lg-process-lines">
        {parts.map((difference) => (
          <li key={`${difference.part} ${difference.key}`} className="lg-process-what">
            <span>{t(CHANGE_WORDS[difference.change][difference.part], { name: difference.name })}</span>
            {detailsOf(difference, texts).map((words) => (
              <span key={words} className="lg-small">
                {words}
              </span>
            ))}
          </li>
        ))}
        {isOrderChanged && <li>{t('admin.process.difference.order')}</li>}
        {isRestChanged && <li>{t('admin.process.difference.rest')}</li>}
      </ul>
    </section>
  );
}

function detailsOf(
  { before, members, asks, noLongerAsks }: Difference,
  { t, name, all }: Texts,
): readonly string[] {
  const isSaid = (member: (typeof members)[number]) =>
    (member === 'name' && before !== undefined) ||
    (member === 'requirements' && asks.length + noLongerAsks.length > 0);
  const others = members.filter((member) => !isSaid(member));
  return [
    ...(before ? [t('admin.process.difference.before', { name: before })] : []),
    ...(asks.length > 0 ? [t('admin.process.difference.asks', { names: all(asks.map(name)) })] : []),
    ...(noLongerAsks.length > 0
      ? [t('admin.process.difference.noLongerAsks', { names: all(noLongerAsks.map(name)) })]
      : []),
    ...(others.length > 0
      ? [t('admin.process.difference.members', { members: all(others.map((each) => t(MEMBER_WORDS[each]))) })]
      : []),
  ];
}
