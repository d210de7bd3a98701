import type { ProcessView } from '../../../../src/contract/process-calls';
import { useTexts } from '../../common/texts';
import { usePeopleNames } from '../use-people-names';

/** The version in force, and who has published which when. */
export function VersionPart({ version, published }: Pick<ProcessView, 'version' | 'published'>) {
  const { t, moment } = useTexts();
  const nameOf = usePeopleNames(published.flatMap(({ by }) => by ?? []));
  return (
    <>
      <p className="lg-plain lg-process-version">
        {version === 0 ? t('admin.process.version.shipped') : t('admin.process.version.inForce', { version })}
      </p>
      {published.length > 0 && (
        <details>
          <summary>{t('admin.process.version.history', { count: published.length })}</summary>
          <ol className="lg-list lg-process-lines" reversed>
            {published.map((each) => (
              <li key={each.version} className="lg-process-what">
                <span>
                  {t('admin.process.version.line', {
                    version: each.version,
                    person: each.by === null ? t('admin.process.version.app') : nameOf(each.by),
                    at: moment(each.at),
                  })}
                </span>
                {each.note !== '' && <span className="lg-small">{each.note}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
