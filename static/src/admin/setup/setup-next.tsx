import type { SetupInputView, SetupView } from '../../../../src/contract/setup-calls';
import { openSearch } from '../../api';
import { useTexts } from '../../common/texts';
import { quoteJql } from '../../jira/jql-text';
import { PinnedNote } from '../pinned-note';

interface Props {
  readonly wish: SetupInputView;
  readonly view: SetupView;
  readonly toPeople: () => void;
}

/** What an administrator does once everything is set up. */
export function SetupNext({ wish: { projectKey, projectName, issueTypeName }, view, toPeople }: Props) {
  const { t } = useTexts();
  return (
    <section className="lg-binding" aria-labelledby="setup-next">
      <h2 className="lg-subtitle lg-focus" id="setup-next" tabIndex={-1}>
        {t('admin.setup.finished', { project: projectName })}
      </h2>
      <p className="lg-plain">{t('admin.setup.next')}</p>
      <ol className="lg-next">
        <li>
          {t('admin.setup.nextPeople')}{' '}
          <button type="button" className="lg-link-button lg-focus" onClick={toPeople}>
            {t('admin.setup.toPeople')}
          </button>
        </li>
        <li>
          {t('admin.setup.nextProduct', { type: issueTypeName })}{' '}
          <button
            type="button"
            className="lg-link-button lg-focus"
            onClick={() => void openSearch(`project = ${quoteJql(projectKey)} ORDER BY key`)}
          >
            {t('admin.setup.toProject', { key: projectKey })}
          </button>
        </li>
        {view.isPinnedByHand && (
          <li>
            <PinnedNote />
          </li>
        )}
      </ol>
    </section>
  );
}
