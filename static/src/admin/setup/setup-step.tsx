import type { SetupView } from '../../../../src/contract/setup-calls';
import { useTexts } from '../../common/texts';
import { Lozenge } from '../../panel/lozenge';
import { STEP_WORDS } from './step-words';

/** Where a setting of the app stands instead of a path of Jira. */
const APP_SETTINGS = 'app:settings';

/** One step of a set-up: whether it is done, and the calls that are left of it. */
export function SetupStep({ step }: { readonly step: SetupView['steps'][number] }) {
  const { t, count } = useTexts();
  const { key, isDone, writes } = step;
  return (
    <li className="lg-setup-step">
      <div className="lg-controls">
        <h3 className="lg-step-name">{t(STEP_WORDS[key])}</h3>
        <Lozenge tone={isDone ? 'success' : 'neutral'}>
          {t(isDone ? 'admin.setup.done' : 'admin.setup.open')}
        </Lozenge>
      </div>
      {writes.length > 0 && (
        <details className="lg-writes">
          <summary>
            {count(writes.length, 'admin.setup.writeOne', 'admin.setup.writeOther')}
            <span className="lg-hidden"> ({t(STEP_WORDS[key])})</span>
          </summary>
          <ol className="lg-list lg-writes-list">
            {writes.map(({ method, path, body }, index) => (
              <li key={index}>
                <p className="lg-plain">
                  {path === APP_SETTINGS ? (
                    t('admin.setup.appSettings')
                  ) : (
                    <code className="lg-code">
                      {method} {path}
                    </code>
                  )}
                </p>
                <pre
                  className="lg-body lg-focus"
                  role="group"
                  aria-label={t('admin.setup.body', { call: `${index + 1}. ${method} ${path}` })}
                  tabIndex={0}
                >
                  {JSON.stringify(body, null, 2)}
                </pre>
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}
