import type { AdminView } from '../../../../src/contract/admin-view';
import type { SignedView } from '../../../../src/contract/people-view';
import { useTexts } from '../../common/texts';
import { Confirm } from '../confirm';
import type { Admin } from '../use-admin';
import { usePeopleNames } from '../use-people-names';

interface Props {
  readonly view: Pick<AdminView, 'safeMode' | 'safeModeLog'>;
  readonly admin: Pick<Admin, 'isBusy' | 'setSafeMode'>;
}

/** Switches safe mode on, and says who has switched it when. */
export function SafeModeSection({ view, admin }: Props) {
  const { t } = useTexts();
  return (
    <section className="lg-section" aria-labelledby="safe-mode-switch">
      <h2 className="lg-subtitle" id="safe-mode-switch">
        {t('admin.safeMode.title')}
      </h2>
      <p className="lg-plain">{t('admin.safeMode.intro')}</p>
      <p role="status" className="lg-plain">
        {t(view.safeMode ? 'admin.safeMode.isOn' : 'admin.safeMode.isOff')}
      </p>
      {!view.safeMode && (
        <Confirm
          action={t('admin.safeMode.on')}
          question={t('admin.safeMode.question')}
          yes={t('admin.safeMode.yes')}
          isBusy={admin.isBusy}
          run={() => admin.setSafeMode(true)}
        />
      )}
      {view.safeModeLog.length > 0 && <SafeModeLog log={view.safeModeLog} />}
    </section>
  );
}

function SafeModeLog({ log }: { readonly log: AdminView['safeModeLog'] }) {
  const { t, moment } = useTexts();
  const nameOf = usePeopleNames(log.flatMap(({ by }) => by ?? []));
  const who = ({ by }: SignedView) => (by === null ? t('admin.safeMode.app') : nameOf(by));
  return (
    <details>
      <summary>{t('admin.safeMode.log', { count: log.length })}</summary>
      <ol className="lg-list lg-log">
        {log.map((entry) => (
          <li key={`${entry.at} ${String(entry.isOn)}`}>
            {t(entry.isOn ? 'admin.safeMode.wentOn' : 'admin.safeMode.wentOff', {
              person: who(entry),
              at: moment(entry.at),
            })}
          </li>
        ))}
      </ol>
    </details>
  );
}
