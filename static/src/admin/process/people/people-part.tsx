import { useTexts } from '../../../common/texts';
import { useDraft } from '../draft-context';
import { addPeople, renamePeople, type PeoplePart } from '../draft/edit-people';
import { NameForm } from '../forms/name-form';
import { OpenForm } from '../forms/open-form';
import { RemovePeople } from './remove-people';

const PARTS = [
  {
    part: 'departments',
    title: 'admin.process.people.departments',
    add: 'admin.process.people.addDepartment',
  },
  { part: 'roles', title: 'admin.process.people.roles', add: 'admin.process.people.addRole' },
] as const;

/** The departments and roles that the process speaks of. */
export function PeopleParts() {
  const { t } = useTexts();
  return PARTS.map(({ part, title, add }) => (
    <section key={part} className="lg-section" aria-labelledby={`process-${part}`}>
      <h3 className="lg-process-heading lg-focus" id={`process-${part}`} tabIndex={-1}>
        {t(title)}
      </h3>
      <PeopleList part={part} add={t(add)} />
    </section>
  ));
}

function PeopleList({ part, add }: { readonly part: PeoplePart; readonly add: string }) {
  const { t, name: nameOf } = useTexts();
  const { process, edit } = useDraft();
  return (
    <>
      <ul className="lg-list lg-process-lines">
        {process[part].map(({ key, name }) => (
          <li key={key} className="lg-process-line">
            <span className="lg-process-what">{nameOf(name)}</span>
            <OpenForm
              action={t('admin.process.people.rename')}
              label={t('admin.process.people.renameOf', { name })}
            >
              {(close) => (
                <>
                  <NameForm
                    label={t('admin.process.people.renameOf', { name })}
                    name={name}
                    save={(words) => edit(renamePeople(part, key, words))}
                    close={close}
                  />
                  <RemovePeople part={part} one={{ key, name }} focusOn={`process-${part}`} />
                </>
              )}
            </OpenForm>
          </li>
        ))}
      </ul>
      <OpenForm action={add} label={add}>
        {(close) => <NameForm label={add} save={(words) => edit(addPeople(part, words))} close={close} />}
      </OpenForm>
    </>
  );
}
