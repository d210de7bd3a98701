import type { Field } from '../../store/fields';
import type { BeanContext } from './issue-bean';
import { priorityBean } from './project-bean';

/** Operations that REST takes for a field on a screen. */
function operationsOf(field: Field): readonly string[] {
  if (field.id === 'labels') return ['add', 'set', 'remove'];
  if (field.id === 'comment') return ['add'];
  return field.id === 'attachment' ? [] : ['set'];
}

/** What a create, edit or transition screen says of one of its fields. */
export function fieldMetaBean(
  { origin, store }: BeanContext,
  field: Field,
  isRequired: boolean,
): Record<string, unknown> {
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
