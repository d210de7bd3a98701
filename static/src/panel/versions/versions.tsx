import type { VersionView } from '../../../../src/contract/panel-view';
import { useTexts } from '../../common/texts';
import { VersionLine } from './version-line';

/** Versions of the product × test × acceptance. */
export default function Versions({ versions }: { readonly versions: readonly VersionView[] }) {
  const { t } = useTexts();
  return (
    <section className="lg-section lg-focus" id="versions" tabIndex={-1} aria-labelledby="versions-title">
      <h2 className="lg-subtitle" id="versions-title">
        {t('panel.versions.title')}
      </h2>
      {versions.length === 0 ? (
        <p className="lg-note lg-plain">{t('panel.versions.nothing')}</p>
      ) : (
        <table className="lg-table">
          <caption className="lg-hidden">{t('panel.versions.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('panel.versions.version')}</th>
              <th scope="col">{t('panel.versions.test')}</th>
              <th scope="col">{t('panel.versions.acceptance')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionLine key={version.id} version={version} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
