import { kvs } from '@forge/kvs';
import type { Settings } from '../../domain/settings';
import type { SettingsStore } from '../../ports';
import { listOf, objectOf, oneOf, recordOf, text, withDefault, type Shape } from '../shape';
import { SETTINGS_KEY } from './keys';
import { holders } from './stored-holders';

const settings: Shape<Settings> = objectOf({
  storedLanguage: oneOf('zh', 'en'),
  fieldIds: recordOf(text),
  bindings: recordOf(objectOf({ productIssueTypeIds: listOf(text), stageByStatusId: recordOf(text) })),
  holders: withDefault(recordOf(holders), {}),
  movesOn: withDefault(listOf(text), []),
  enforcement: withDefault(recordOf(oneOf('block', 'advise')), {}),
});

/** What administrators set up, under one key of Forge's storage. */
export const settingsStore: SettingsStore = {
  async load() {
    const value: unknown = await kvs.get(SETTINGS_KEY);
    return value === undefined ? null : settings(value, 'settings');
  },
  save: (next) => kvs.set(SETTINGS_KEY, next),
};
