import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { AdminView } from '../../../src/contract/admin-view';
import { searchGroups, searchPeople } from '../api';
import { useTexts } from '../common/texts';
import { NamedPicker, type Named } from './named-picker';

interface Props {
  readonly role: AdminView['roles'][number];
  readonly nameOf: (accountId: string) => string;
  readonly isBusy: boolean;
  readonly cancel: () => void;
  readonly save: (holders: {
    readonly groupIds: readonly string[];
    readonly people: readonly string[];
  }) => Promise<void>;
}

/** Names groups and single people for one department or role. */
export function RoleForm({ role, nameOf, isBusy, cancel, save }: Props) {
  const { t, name } = useTexts();
  const [groups, setGroups] = useState<readonly Named[]>(role.groups);
  const [people, setPeople] = useState<readonly Named[]>(() =>
    role.people.map((id) => ({ id, name: nameOf(id) })),
  );
  return (
    <form
      className="lg-role-form"
      aria-label={t('admin.roles.changeOf', { role: name(role.name) })}
      onSubmit={(event) => {
        event.preventDefault();
        void save({ groupIds: groups.map(({ id }) => id), people: people.map(({ id }) => id) });
      }}
    >
      <NamedPicker
        label={t('admin.roles.groups')}
        placeholder={t('admin.roles.findGroup')}
        search={searchGroups}
        chosen={groups}
        choose={setGroups}
      />
      <NamedPicker
        label={t('admin.roles.people')}
        placeholder={t('admin.roles.findPerson')}
        search={findPeople}
        chosen={people}
        choose={setPeople}
      />
      {groups.length + people.length === 0 && <p className="lg-small">{t('admin.roles.empty')}</p>}
      <div className="lg-controls">
        <Button type="submit" appearance="primary" isDisabled={isBusy}>
          {t('admin.roles.save')}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {t('admin.roles.cancel')}
        </Button>
      </div>
    </form>
  );
}

async function findPeople(text: string): Promise<readonly Named[]> {
  const people = await searchPeople(text);
  return people.map(({ accountId, displayName }) => ({ id: accountId, name: displayName }));
}
