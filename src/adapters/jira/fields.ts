import { route } from '@forge/api';
import { FIELD_KEYS, type FieldKey } from '../../domain/projection/field-values';
import type { Fields } from '../../ports';
import { listOf, objectOf, text, withDefault } from '../shape';
import { JiraError, readJira, writeJira } from './client';
import { moduleAri } from './module-ari';

const fieldList = listOf(
  objectOf({ id: text, schema: withDefault(objectOf({ custom: withDefault(text, '') }), { custom: '' }) }),
);

/** Seconds to wait when Jira asks for patience and names no time. */
const RETRY_AFTER_SECONDS = 5;

/**
 * The app's own fields. Only the app can write them: they are read-only for everybody else.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-app-migration/
 */
export const jiraFields: Fields = {
  async write(issue, values, fieldIds) {
    const updates = FIELD_KEYS.flatMap((key) => {
      const [customField, value] = [fieldIds[key], values[key]];
      return customField === undefined || value === undefined
        ? []
        : [{ customField, issueIds: [Number(issue)], value }];
    });
    const path = route`/rest/api/3/app/field/value?generateChangelog=false`;
    try {
      await writeJira('app', 'write fields', path, 'POST', { updates });
      return { ok: true };
    } catch (error) {
      if (!(error instanceof JiraError) || error.status !== 429) throw error;
      return { ok: false, retryAfterSeconds: error.retryAfterSeconds ?? RETRY_AFTER_SECONDS };
    }
  },

  async find() {
    const fields = (await readJira('app', 'read fields', route`/rest/api/3/field`, fieldList)) ?? [];
    const found: Partial<Record<FieldKey, string>> = {};
    for (const key of FIELD_KEYS) {
      const ari = moduleAri(key);
      const field = fields.find(({ schema }) => schema.custom === ari);
      if (field) found[key] = field.id;
    }
    return found;
  },
};
