import type { AppCustomField } from '../forge/app-description';

/** JSON type of a field's value as Jira's REST describes it. */
export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export interface Field {
  /** `summary`, `customfield_10100`. */
  readonly id: string;
  /** Same as the id for system fields; `<appId>__DEVELOPMENT__<moduleKey>` for fields of an app. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly schema: FieldSchema | null;
  readonly clauseNames: readonly string[];
  readonly isOrderable: boolean;
  readonly isNavigable: boolean;
  readonly isSearchable: boolean;
  /** What a custom field holds; null for Jira's own fields. */
  readonly custom: CustomFieldType | null;
  /** Present when a Forge app owns the field. */
  readonly owner: AppFieldOwner | null;
}

export interface CustomFieldType {
  readonly type: AppCustomField['type'] | 'document';
  readonly isList: boolean;
  /** Only the app that owns the field may write it. */
  readonly isReadOnly: boolean;
}

export interface AppFieldOwner {
  readonly appId: string;
  readonly moduleKey: string;
  readonly formatterExpression: string | null;
}
