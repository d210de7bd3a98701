import type { ScreenFieldMeta } from '../jira/shapes';
import { useTexts } from '../texts';

/** The name of a field on a screen. */
export function FieldName({ field }: { readonly field: Pick<ScreenFieldMeta, 'name' | 'required'> }) {
  const { t } = useTexts();
  return (
    <span className="site-field-name">
      {field.name}
      {field.required && ` ${t('transition.required')}`}
    </span>
  );
}
