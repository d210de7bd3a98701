import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { otherNames, renameAt } from '../../../static/src/admin/process/draft/edit-names';
import {
  addPeople,
  removePeople,
  renamePeople,
  whoNeeds,
} from '../../../static/src/admin/process/draft/edit-people';
import { both, edited } from './edits';

it('Every name that has no form of its own can be changed in its place, and no other changes', () => {
  const names = otherNames(defaultProcess);
  expect(names.length).toBeGreaterThan(20);
  expect(names.map(({ name }) => name)).toContainEqual(defaultProcess.terminated);
  expect(names.map(({ name }) => name)).toContainEqual({ zh: '研发立项', en: 'R&D approval' });
  expect(names.map(({ name }) => name)).not.toContainEqual({ zh: '产品规划', en: 'Product plan' });
  names.forEach(({ path, name }, index) => {
    const process = edited(renameAt(path, both('Other')));
    expect(otherNames(process)[index]?.name).toEqual(both('Other'));
    expect(renameAt(path, name)(process)).toEqual(defaultProcess);
  });
});

it('A name says whose it is', () => {
  const option = otherNames(defaultProcess).find(({ name }) => name.zh === '无市场商机');
  expect(option?.of?.en).toBe('Retirement reason');
});

it('A department or role that nothing needs comes, has another name, and goes', () => {
  const added = edited(addPeople('departments', both('Legal')), addPeople('roles', both('Legal')));
  expect(added.departments.at(-1)?.key).toBe('legal');
  expect(added.roles.at(-1)?.key).toBe('legal2');
  const renamed = edited(addPeople('roles', both('Legal')), renamePeople('roles', 'legal', both('Law')));
  expect(renamed.roles.at(-1)).toEqual({ key: 'legal', name: both('Law') });
  expect(edited(addPeople('roles', both('Legal')), removePeople('roles', 'legal'))).toEqual(defaultProcess);
});

it('Whoever owes, votes, waives or keeps something stays', () => {
  for (const part of ['departments', 'roles'] as const)
    for (const { key } of defaultProcess[part]) {
      const isNeeded = whoNeeds(defaultProcess, key).length > 0;
      expect(edited(removePeople(part, key))[part].some((each) => each.key === key)).toBe(isNeeded);
    }
  expect(whoNeeds(defaultProcess, 'custodian').length).toBeGreaterThan(0);
  expect(whoNeeds(defaultProcess, 'chair').map(({ en }) => en)).toContain('Planning gate');
});
