import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { FactView } from '../../../src/contract/readiness-view';
import { useTexts } from '../common/texts';
import { setFact } from './commands';
import { usePanelActions } from './panel-actions';
import { ProblemHere } from './problem-here';

/** A fact of the product that decides which deliverables are asked for. */
export function FactSelect({ fact }: { readonly fact: FactView }) {
  const { canEdit } = usePanelActions();
  return canEdit === true ? <EditableFact fact={fact} /> : <FixedFact fact={fact} />;
}

function FixedFact({ fact }: { readonly fact: FactView }) {
  const { t, name } = useTexts();
  const option = fact.options.find(({ value }) => value === fact.value);
  return (
    <p className="lg-plain">
      <strong>{name(fact.name)}</strong> {option ? name(option.name) : t('panel.fact.unset')}
    </p>
  );
}

function EditableFact({ fact }: { readonly fact: FactView }) {
  const { t, name } = useTexts();
  const { busyWith, run } = usePanelActions();
  const [chosen, setChosen] = useState(fact.value ?? '');
  return (
    <div className="lg-section">
      <div className="lg-controls">
        <label className="lg-fact-label" htmlFor={`fact-${fact.key}`}>
          {name(fact.name)}
        </label>
        <select
          className="lg-select"
          id={`fact-${fact.key}`}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{t('panel.fact.unset')}</option>
          {fact.options.map((option) => (
            <option key={option.value} value={option.value}>
              {name(option.name)}
            </option>
          ))}
        </select>
        {chosen !== (fact.value ?? '') && (
          <Button
            appearance="primary"
            spacing="compact"
            isDisabled={busyWith !== undefined}
            onClick={() => void run(fact.key, () => setFact(fact.key, chosen === '' ? null : chosen))}
          >
            {t('panel.fact.save')}
          </Button>
        )}
      </div>
      <ProblemHere subject={fact.key} />
    </div>
  );
}
