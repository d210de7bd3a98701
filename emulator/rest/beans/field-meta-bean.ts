import type { Field, FieldSchema } from '../../store/fields';
import type { BeanContext } from './issue-bean';
import { priorityBean } from './project-bean';

/** Operations that REST takes for a field on a screen. */
function operationsOf(field: Field): readonly string[] {
  if (field.id === 'labels') return ['add', 'set', 'remove'];
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

/** What a create, edit or transition screen says of one of its fields. */
export function fieldMetaBean(
  { origin, store }: BeanContext,
  field: Field,
  isRequired: boolean,
): FieldMetaBean {
  return {
    required: isRequired,
    schema: field.schema,
    name: field.name,
    key: field.id,
    fieldId: field.id,
    hasDefaultValue: field.id === 'priority',
    operations: operationsOf(field),
    ...(field.id === 'priority'
      ? { allowedValues: store.priorities.all().map((one) => priorityBean(origin, one)) }
      : {}),
  };
}
