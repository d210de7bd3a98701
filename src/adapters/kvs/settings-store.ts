import { kvs } from '@forge/kvs';
import type { Settings } from '../../domain/settings';
import type { SettingsStore } from '../../ports';
import {
  flag,
  listOf,
  nullable,
  number,
  objectOf,
  oneOf,
  recordOf,
  text,
  withDefault,
  type Shape,
} from '../shape';
import { SETTINGS_KEY } from './keys';
import { holders } from './stored-holders';
import { signed, signedMembers } from './stored-signed';

const settings: Shape<Settings> = objectOf({
  storedLanguage: oneOf('zh', 'en'),
  fieldIds: recordOf(text),
  bindings: recordOf(objectOf({ productIssueTypeIds: listOf(text), stageByStatusId: recordOf(text) })),
  holders: withDefault(recordOf(holders), {}),
  movesOn: withDefault(listOf(text), []),
  pins: withDefault(recordOf(oneOf('pinned', 'byHand')), {}),
  processVersion: withDefault(number, 0),
  published: withDefault(listOf(objectOf({ ...signedMembers, version: number, note: text })), []),
  safeMode: withDefault(nullable(signed), null),
  safeModeLog: withDefault(listOf(objectOf({ ...signedMembers, isOn: flag })), []),
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
