import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { VersionView } from '../../../../src/contract/panel-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { Lozenge } from '../lozenge';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { OutcomeHere } from '../outcome-here';
import { JudgeForm } from './judge-form';
import { RESULTS, VERDICTS } from './verdicts';

/** One version with its test, its acceptance, and what to do about them. */
export function VersionLine({ version }: { readonly version: VersionView }) {
  const { t } = useTexts();
  const { canEdit } = usePanelActions();
  const { test, acceptance } = version;
  return (
    <tr>
      <th scope="row">
        <div className="lg-cell">
          <span>{version.name}</span>
          <span className="lg-small">
            {t(version.isReleased ? 'panel.versions.released' : 'panel.versions.unreleased')}
          </span>
          {version.isBreach && <span className="lg-warning">{t('panel.versions.breach')}</span>}
        </div>
      </th>
      <td data-column={t('panel.versions.test')}>
        <div className="lg-cell">
          {test ? (
            <>
              <Lozenge {...RESULTS[test.result]}>{t(RESULTS[test.result].words)}</Lozenge>
              <Signed {...test} />
            </>
          ) : (
            <span className="lg-small">{t('panel.versions.untested')}</span>
          )}
          {canEdit === true && <TestButtons version={version} />}
          <OutcomeHere subject={`test-${version.id}`} />
        </div>
      </td>
      <td data-column={t('panel.versions.acceptance')}>
        <div className="lg-cell">
          {acceptance && (
            <>
              <Lozenge {...VERDICTS[acceptance.verdict]}>{t(VERDICTS[acceptance.verdict].words)}</Lozenge>
              {acceptance.note !== null && <span className="lg-words">{acceptance.note}</span>}
              <Signed {...acceptance} />
            </>
          )}
          <Acceptance version={version} />
          <OutcomeHere subject={`judge-${version.id}`} />
        </div>
      </td>
    </tr>
  );
}

function TestButtons({ version }: { readonly version: VersionView }) {
  const { t } = useTexts();
  const { run } = usePanelActions();
  const test = (result: 'passed' | 'failed') =>
    void run(`test-${version.id}`, () => command('version/test', { version: version.id, result }));
  return (
    <div className="lg-controls">
      {version.test?.result !== 'passed' && (
        <Button
          spacing="compact"
          aria-label={t('panel.action', { action: t('panel.versions.pass'), subject: version.name })}
          onClick={() => test('passed')}
        >
          {t('panel.versions.pass')}
        </Button>
      )}
      {version.test?.result !== 'failed' && (
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={t('panel.action', { action: t('panel.versions.fail'), subject: version.name })}
          onClick={() => test('failed')}
        >
          {t('panel.versions.fail')}
        </Button>
      )}
    </div>
  );
}

function Acceptance({ version }: { readonly version: VersionView }) {
  const { t } = useTexts();
  const { canEdit } = usePanelActions();
  const [isOpen, setOpen] = useState(false);
  const words = t(version.acceptance ? 'panel.versions.judgeAgain' : 'panel.versions.judge');
  if (version.test?.result !== 'passed') {
    return version.acceptance ? null : <span className="lg-small">{t('panel.versions.needsTest')}</span>;
  }
  if (canEdit !== true) {
    return version.acceptance ? null : <span className="lg-small">{t('panel.versions.unjudged')}</span>;
  }
  return isOpen ? (
    <JudgeForm version={version} close={() => setOpen(false)} />
  ) : (
    <div className="lg-controls">
      <Button
        spacing="compact"
        appearance={version.acceptance ? 'subtle' : 'default'}
        aria-label={t('panel.action', { action: words, subject: version.name })}
        onClick={() => setOpen(true)}
      >
        {words}
      </Button>
    </div>
  );
}
