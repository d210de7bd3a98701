import type { Department } from '../../../../../src/domain/process/stage';
import { useTexts } from '../../../common/texts';
import { Confirm } from '../../confirm';
import { useDraft } from '../draft-context';
import { removePeople, whoNeeds, type PeoplePart } from '../draft/edit-people';

/** Names that are told one by one. */
const MOST_NAMES = 5;

interface Props {
  readonly part: PeoplePart;
  readonly one: Department;
  readonly focusOn: string;
}

/** Takes a department or role out, or says what still needs it. */
export function RemovePeople({ part, one: { key, name: called }, focusOn }: Props) {
  const { t, name, all } = useTexts();
  const { process, edit } = useDraft();
  const needing = whoNeeds(process, key);
  const neededBy = (names: readonly string[]) =>
    names.length <= MOST_NAMES
      ? t('admin.process.people.neededBy', { names: all(names) })
      : t('admin.process.people.neededByMore', {
          names: names.slice(0, MOST_NAMES).join(t('admin.process.people.comma')),
          count: names.length - MOST_NAMES,
        });
  if (needing.length > 0) return <p className="lg-small">{neededBy([...new Set(needing.map(name))])}</p>;
  if (part === 'departments' && process.departments.length === 1)
    return <p className="lg-small">{t('admin.process.people.last')}</p>;
  return (
    <Confirm
      action={t('admin.process.people.remove', { name: called })}
      question={t('admin.process.people.removeQuestion', { name: called })}
      yes={t('admin.process.people.removeYes')}
      isBusy={false}
      run={() => edit(removePeople(part, key), focusOn)}
    />
  );
}
