import { useTexts } from '../../../common/texts';
import { useDraft } from '../draft-context';
import { otherNames, renameAt } from '../draft/edit-names';
import { NameForm } from '../forms/name-form';
import { OpenForm } from '../forms/open-form';

/** Names of everything that has no form of its own. */
export function OtherNames() {
  const { t, name: nameOf } = useTexts();
  const { process, edit } = useDraft();
  return (
    <>
      <p className="lg-small">{t('admin.process.names.intro')}</p>
      <ul className="lg-list lg-process-lines">
        {otherNames(process).map(({ path, name, of }) => (
          <li key={path.join('.')} className="lg-process-line">
            <span className="lg-process-what">
              <span>{nameOf(name)}</span>
              <span className="lg-small">{of ? nameOf(of) : t('admin.process.names.terminated')}</span>
            </span>
            <OpenForm
              action={t('admin.process.people.rename')}
              label={t('admin.process.people.renameOf', { name })}
            >
              {(close) => (
                <NameForm
                  label={t('admin.process.people.renameOf', { name })}
                  name={name}
                  save={(words) => edit(renameAt(path, words))}
                  close={close}
                />
              )}
            </OpenForm>
          </li>
        ))}
      </ul>
    </>
  );
}
