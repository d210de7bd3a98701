import Button from '@atlaskit/button/new';
import type { AdminView } from '../../../../src/contract/admin-view';
import { useTexts } from '../../common/texts';
import type { Admin } from '../use-admin';
import { usePeopleNames } from '../use-people-names';

interface Props {
  readonly safeMode: NonNullable<AdminView['safeMode']>;
  readonly admin: Pick<Admin, 'isBusy' | 'setSafeMode'>;
}

/** Says on every part of the page that no gate stops anything, since when, and ends it. */
export function SafeModeBanner({ safeMode, admin }: Props) {
  const { t, moment } = useTexts();
  const { by, at } = safeMode;
  const nameOf = usePeopleNames(by === null ? [] : [by]);
  return (
    <section className="lg-safe-mode" aria-labelledby="safe-mode">
      <h2 className="lg-subtitle" id="safe-mode">
        {t('admin.safeMode.banner')}
      </h2>
      <p className="lg-plain">
        {by === null
          ? t('admin.safeMode.sinceApp', { at: moment(at) })
          : t('admin.safeMode.since', { person: nameOf(by), at: moment(at) })}
      </p>
      <div>
        <Button isDisabled={admin.isBusy} onClick={() => admin.setSafeMode(false)}>
          {t('admin.safeMode.off')}
        </Button>
      </div>
    </section>
  );
}
