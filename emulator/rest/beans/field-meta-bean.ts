import type { Field, FieldSchema } from '../../store/fields';
import type { BeanContext } from './issue-bean';
import { priorityBean } from './project-bean';
import { resolutionBean } from './resolution-bean';
import { issueVersionBean } from './version-bean';

/** Operations that REST takes for a field on a screen. */
function operationsOf(field: Field): readonly string[] {
  if (['labels', 'fixVersions', 'versions'].includes(field.id)) return ['add', 'set', 'remove'];
  if (field.id === 'comment') return ['add'];
  return field.id === 'attachment' ? [] : ['set'];
}

/** A field of a screen in Jira's words. */
export interface FieldMetaBean {
  readonly required: boolean;
  readonly schema: FieldSchema | null;
  readonly name: string;
  readonly key: string;
  readonly fieldId: string;
  readonly hasDefaultValue: boolean;
  readonly operations: readonly string[];
  readonly allowedValues?: readonly unknown[];
}

/** What may be chosen, where Jira lists it. */
function allowedValuesOf(
  { origin, store }: BeanContext,
  field: Field,
  projectId: string | null,
): readonly unknown[] | null {
  switch (field.id) {
    case 'priority':
      return store.priorities.all().map((one) => priorityBean(origin, one));
    case 'resolution':
      return store.resolutions.all().map((one) => resolutionBean(origin, one));
    case 'fixVersions':
    case 'versions':
      return store.versions
        .all()
        .filter((version) => version.projectId === projectId && !version.isArchived)
        .map((version) => issueVersionBean(origin, version));
    default:
      return null;
  }
}

/** What a create, edit or transition screen says of one of its fields. */
export function fieldMetaBean(
  context: BeanContext,
  field: Field,
  isRequired: boolean,
  projectId: string | null,
): FieldMetaBean {
  const allowedValues = allowedValuesOf(context, field, projectId);
  return {
    required: isRequired,
    schema: field.schema,
    name: field.name,
    key: field.id,
    fieldId: field.id,
    hasDefaultValue: field.id === 'priority',
    operations: operationsOf(field),
    ...(allowedValues === null ? {} : { allowedValues }),
  };
}
