import { useState } from 'react';
import { searchPeople, type Person } from '../../api';
import { useTexts } from '../../common/texts';
import { Combobox } from '../forms/combobox';
import { useFound } from '../../common/use-found';

interface Props {
  readonly label: string;
  readonly chosen: Person | undefined;
  readonly choose: (person: Person | undefined) => void;
}

/** Finds a person by the beginning of the name. */
export function PersonPicker({ label, chosen, choose }: Props) {
  const { t } = useTexts();
  const [text, setText] = useState(chosen?.displayName ?? '');
  const found = useFound(chosen?.displayName === text ? '' : text.trim(), searchPeople);
  return (
    <Combobox
      label={label}
      placeholder={t('panel.person.search')}
      text={text}
      change={(typed) => {
        setText(typed);
        choose(undefined);
      }}
      found={found?.map((person) => ({ id: person.accountId, words: person.displayName, person }))}
      take={({ person }) => {
        setText(person.displayName);
        choose(person);
      }}
      nothing={t('panel.person.nobody', { text })}
    />
  );
}
