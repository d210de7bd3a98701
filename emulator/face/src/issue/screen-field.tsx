import type { ScreenFieldMeta } from '../jira/shapes';
import { documentOf } from '../jira/plain-text';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';
import { FieldName } from './field-name';
import { ScreenSelect } from './screen-select';

interface Props {
  readonly id: string;
  readonly field: ScreenFieldMeta;
  readonly change: (value: unknown) => void;
}

const INPUT_TYPES: Readonly<Record<string, 'text' | 'number' | 'date'>> = {
  string: 'text',
  number: 'number',
  date: 'date',
};

/** A field of a screen. Kinds without an input of their own are named. */
export function ScreenField({ id, field, change }: Props) {
  const { people } = useSite();
  const { type, items, system } = field.schema;
  if (field.allowedValues) {
    const options = field.allowedValues.map((each) => ({
      id: each.id,
      name: each.name ?? each.value ?? each.id,
    }));
    const choose = (chosen: string | null) => change(chosen && { id: chosen });
    return <ScreenSelect id={id} field={field} options={options} choose={choose} />;
  }
  if (type === 'user') {
    const options = people.map(({ accountId, displayName }) => ({ id: accountId, name: displayName }));
    const choose = (accountId: string | null) => change(accountId && { accountId });
    return <ScreenSelect id={id} field={field} options={options} choose={choose} />;
  }
  if (system === 'description') return <LongTextField field={field} change={change} />;
  if (type === 'array' && items === 'string') return <WordsField field={field} change={change} />;
  const input = INPUT_TYPES[type];
  if (input === undefined) return <UnknownField field={field} />;
  return (
    <label className="site-field">
      <FieldName field={field} />
      <input
        className="site-input"
        type={input}
        required={field.required}
        onChange={(event) => change(inputValue(event.target))}
      />
    </label>
  );
}

function inputValue(input: HTMLInputElement): string | number | null {
  if (input.value === '') return null;
  return input.type === 'number' ? input.valueAsNumber : input.value;
}

function LongTextField({ field, change }: Omit<Props, 'id'>) {
  return (
    <label className="site-field">
      <FieldName field={field} />
      <textarea
        className="site-input"
        rows={4}
        required={field.required}
        onChange={({ target }) => change(target.value === '' ? null : documentOf(target.value))}
      />
    </label>
  );
}

/** Labels: words with spaces between. */
function WordsField({ field, change }: Omit<Props, 'id'>) {
  return (
    <label className="site-field">
      <FieldName field={field} />
      <input
        className="site-input"
        required={field.required}
        onChange={({ target }) => change(target.value.split(/\s+/).filter((word) => word !== ''))}
      />
    </label>
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
