import { useState } from 'react';
import type { FactView } from '../../../../src/contract/readiness-view';
import type { Person } from '../../api';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { PersonPicker } from '../people/person-picker';
import type { Outcome } from '../use-panel';
import { FormFrame } from './form-frame';
import { LONGEST_TEXT } from './longest';
import { ProductField } from './product-field';
import { SelectField } from './select-field';
import { TextField } from './text-field';

interface Props {
  readonly fact: FactView;
  readonly send: (work: () => Promise<Outcome>) => void;
  readonly cancel: () => void;
}

/** Decides a fact of the product: one of several, a text, a day, a person, or another product. */
export function FactForm({ fact, send, cancel }: Props) {
  const { t, name, either } = useTexts();
  const [value, setValue] = useState(knownWords(fact));
  const [reason, setReason] = useState(fact.set?.reason ?? '');
  const isUnset = value.trim() === '';
  const obstacle = isUnset && fact.value === null ? t('panel.fact.needsValue') : undefined;
  return (
    <FormFrame
      label={t('panel.fact.for', { deliverable: name(fact.name) })}
      submit={isUnset && fact.value !== null ? t('panel.fact.clear') : t('panel.form.save')}
      obstacle={obstacle}
      send={() =>
        send(() =>
          command('fact/set', {
            fact: fact.key,
            value: isUnset ? null : value.trim(),
            reason: reason.trim() === '' ? null : reason.trim(),
          }),
        )
      }
      cancel={cancel}
    >
      {fact.roles.length > 0 && (
        <p className="lg-small">{t('panel.fact.by', { roles: either(fact.roles.map(name)) })}</p>
      )}
      <FactField fact={fact} value={value} change={setValue} />
      {fact.kind === 'choice' && (
        <TextField
          label={t('panel.fact.reason')}
          value={reason}
          change={setReason}
          maxLength={LONGEST_TEXT}
        />
      )}
    </FormFrame>
  );
}

interface FieldProps {
  readonly fact: FactView;
  readonly value: string;
  readonly change: (value: string) => void;
}

function FactField({ fact, value, change }: FieldProps) {
  const { t, name } = useTexts();
  switch (fact.kind) {
    case 'choice':
      return (
        <SelectField
          label={name(fact.name)}
          value={value}
          change={change}
          unset={t('panel.fact.unset')}
          options={fact.options.map((option) => ({ value: option.value, name: name(option.name) }))}
        />
      );
    case 'text':
      return (
        <TextField label={name(fact.name)} value={value} change={change} maxLength={fact.maxLength} isLong />
      );
    case 'date':
      return <TextField label={name(fact.name)} type="date" value={value} change={change} />;
    case 'person':
      return <PersonField fact={fact} change={change} />;
    case 'product':
      return <ProductField label={name(fact.name)} known={knownWords(fact)} value={value} change={change} />;
  }
}

/** What the field begins with; a product is written as its key. */
function knownWords({ kind, value, label }: FactView): string {
  return (kind === 'product' ? label : value) ?? '';
}

function PersonField({ fact, change }: Omit<FieldProps, 'value'>) {
  const { name } = useTexts();
  const { nameOf } = usePanelActions();
  const [person, setPerson] = useState<Person | undefined>(
    fact.value === null ? undefined : { accountId: fact.value, displayName: nameOf(fact.value) },
  );
  return (
    <PersonPicker
      label={name(fact.name)}
      chosen={person}
      choose={(chosen) => {
        setPerson(chosen);
        change(chosen?.accountId ?? '');
      }}
    />
  );
}
