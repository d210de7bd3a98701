import { kvs } from '@forge/kvs';
import type { Settings } from '../../domain/settings';
import type { SettingsStore } from '../../ports';
import { listOf, objectOf, recordOf, ShapeError, text, type Shape } from '../shape';
import { SETTINGS_KEY } from './keys';

const language: Shape<Settings['storedLanguage']> = (value, path = '') => {
  if (value !== 'zh' && value !== 'en') throw new ShapeError(path, '"zh" or "en"', value);
  return value;
};

const settings: Shape<Settings> = objectOf({
  storedLanguage: language,
  fieldIds: objectOf({
    'lifecycle-stage': text,
    'missing-deliverables': text,
    'gate-record': text,
    'retirement-reason': text,
    'launch-event-decision': text,
  }),
  bindings: recordOf(objectOf({ productIssueTypeIds: listOf(text), stageByStatusId: recordOf(text) })),
});

/** What administrators set up, under one key of Forge's storage. */
export const settingsStore: SettingsStore = {
  async load() {
    const value: unknown = await kvs.get(SETTINGS_KEY);
    return value === undefined ? null : settings(value, 'settings');
  },
  save: (next) => kvs.set(SETTINGS_KEY, next),
};
