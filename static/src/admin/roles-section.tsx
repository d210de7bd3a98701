import { useState } from 'react';
import type { AdminView } from '../../../src/contract/admin-view';
import { useTexts } from '../common/texts';
import { RoleForm } from './role-form';
import type { Admin } from './use-admin';
import { usePeopleNames } from './use-people-names';

interface Props {
  readonly view: AdminView;
  readonly admin: Pick<Admin, 'isBusy' | 'savePeople' | 'savedRole'>;
}

/** Who stands for each department and role of the process. */
export function RolesSection({ view, admin }: Props) {
  const { t, name, all } = useTexts();
  const [edited, setEdited] = useState<string>();
  const nameOf = usePeopleNames(view.roles.flatMap(({ people }) => people));
  return (
    <section className="lg-section" aria-labelledby="roles">
      <h2 className="lg-subtitle lg-focus" id="roles" tabIndex={-1}>
        {t('admin.roles.title')}
      </h2>
      <p className="lg-plain">{t('admin.roles.intro')}</p>
      <ul className="lg-list lg-roles">
        {view.roles.map((role) => (
          <li key={role.key} className="lg-role">
            <div className="lg-role-head">
              <h3 className="lg-role-name">{name(role.name)}</h3>
              <span className="lg-role-holders">
                {role.groups.length + role.people.length === 0
                  ? t('admin.roles.nobody')
                  : all([...role.groups.map((group) => group.name), ...role.people.map(nameOf)])}
                <span role="status" className="lg-small lg-role-saved">
                  {admin.savedRole === role.key && t('admin.roles.saved')}
                </span>
              </span>
              {edited !== role.key && (
                <button
                  type="button"
                  className="lg-link-button lg-focus"
                  aria-label={t('admin.roles.changeOf', { role: name(role.name) })}
                  onClick={() => setEdited(role.key)}
                >
                  {t('admin.roles.change')}
                </button>
              )}
            </div>
            {edited === role.key && (
              <RoleForm
                role={role}
                nameOf={nameOf}
                isBusy={admin.isBusy}
                cancel={() => setEdited(undefined)}
                save={async (holders) => {
                  if (await admin.savePeople({ role: role.key, ...holders })) setEdited(undefined);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
