import type { Transition } from '../jira/shapes';
import { useTexts } from '../texts';

interface Props {
  readonly id: string;
  readonly field: Transition['fields'][string];
  readonly change: (value: unknown) => void;
}

const INPUT_TYPES: Readonly<Record<string, 'text' | 'number' | 'date'>> = {
  string: 'text',
  number: 'number',
  date: 'date',
};

/** A field of a transition screen. Kinds without a simple input are named. */
export function ScreenField({ id, field, change }: Props) {
  const type = INPUT_TYPES[field.schema.type];
  if (field.allowedValues) return <ChoiceField id={id} field={field} change={change} />;
  if (type === undefined) return <UnknownField field={field} />;
  return (
    <label className="site-field">
      <FieldName field={field} />
      <input
        className="site-input"
        type={type}
        required={field.required}
        onChange={(event) => change(type === 'number' ? event.target.valueAsNumber : event.target.value)}
      />
    </label>
  );
}

function ChoiceField({ id, field, change }: Props) {
  return (
    <div className="site-field">
      <label htmlFor={`screen-${id}`}>
        <FieldName field={field} />
      </label>
      <select
        id={`screen-${id}`}
        className="site-select"
        required={field.required}
        defaultValue=""
        onChange={(event) => change(event.target.value === '' ? null : { id: event.target.value })}
      >
        <option value="">—</option>
        {field.allowedValues?.map((value) => (
          <option key={value.id} value={value.id}>
            {value.name ?? value.value ?? value.id}
          </option>
        ))}
      </select>
    </div>
  );
}

function UnknownField({ field }: Pick<Props, 'field'>) {
  const { t } = useTexts();
  return (
    <p className="site-plain">
      {t('transition.unknownField', { field: field.name, type: field.schema.type })}
    </p>
  );
}

function FieldName({ field }: Pick<Props, 'field'>) {
  const { t } = useTexts();
  return (
    <span className="site-field-name">
      {field.name}
      {field.required && ` ${t('transition.required')}`}
    </span>
  );
}
