import { extensionAri, type AppCustomField, type AppDescription } from '../forge/app-description';
import type { Field, FieldSchema } from '../store/fields';
import type { Store } from '../store/store';
import { translate } from './translate';

/** First custom field of an app on a new site. */
const FIRST_CUSTOM_ID = 10100;

/** Key under which Jira knows a field of an app in its development environment. */
export function appFieldKey(appId: string, moduleKey: string): string {
  return `${appId}__DEVELOPMENT__${moduleKey}`;
}

/**
 * Installs the app's custom fields, locked and named in the site's language.
 * A field that is already there, or was before its app was taken off, keeps its id.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function installAppFields(store: Store, app: AppDescription, siteLocale: string): void {
  for (const module of app.customFields) {
    const key = appFieldKey(app.appId, module.key);
    const known = everyField(store).find((field) => field.key === key);
    const field = appField(app, module, known?.schema?.customId ?? nextCustomId(store), siteLocale);
    store.fields.put(field);
    store.absentFields.remove(field.id);
  }
}

/** Finds the field of a module of the app. */
export function findAppField(store: Store, appId: string, moduleKey: string): Field | undefined {
  return store.fields
    .all()
    .find((field) => field.owner?.appId === appId && field.owner.moduleKey === moduleKey);
}

function everyField(store: Store): readonly Field[] {
  return [...store.fields.all(), ...store.absentFields.all()];
}

/** Number of the next custom field of the site. */
export function nextCustomId(store: Store): number {
  const taken = everyField(store).map((field) => field.schema?.customId ?? 0);
  return Math.max(FIRST_CUSTOM_ID - 1, ...taken) + 1;
}

function appField(app: AppDescription, module: AppCustomField, customId: number, siteLocale: string): Field {
  const name = translate(app, module.name, siteLocale);
  return {
    id: `customfield_${customId}`,
    key: appFieldKey(app.appId, module.key),
    name,
    description: translate(app, module.description, siteLocale),
    schema: schemaOf(module, extensionAri(app, module.key), customId),
    clauseNames: [`cf[${customId}]`, name, `${name}[${typeName(module)}]`],
    isOrderable: true,
    isNavigable: true,
    isSearchable: true,
    custom: { type: module.type, isList: module.collection === 'list', isReadOnly: module.readOnly },
    owner: {
      appId: app.appId,
      moduleKey: module.key,
      formatterExpression: module.formatterExpression ?? null,
    },
  };
}

function schemaOf(module: AppCustomField, custom: string, customId: number): FieldSchema {
  if (module.collection === 'list') return { type: 'array', items: module.type, custom, customId };
  return { type: module.type, custom, customId };
}

function typeName(module: AppCustomField): string {
  return module.type.charAt(0).toUpperCase() + module.type.slice(1);
}
