import Button from '@atlaskit/button/new';
import { lazy, Suspense, useRef, useState } from 'react';
import type { FactView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { usePanelActions } from '../panel-actions';
import { OutcomeHere } from '../outcome-here';
import { FactValue } from '../rows/fact-value';

const FactForm = lazy(() => import('../forms/fact-form').then(({ FactForm: form }) => ({ default: form })));

/** A fact of the product that decides which deliverables are asked for. */
export function FactCard({ fact }: { readonly fact: FactView }) {
  const { t, name } = useTexts();
  const { canEdit, run } = usePanelActions();
  const [isOpen, setOpen] = useState(false);
  const card = useRef<HTMLElement>(null);
  const words = t(fact.value === null ? 'panel.fact.decide' : 'panel.fact.buttonChange');
  const subject = `fact-${fact.key}`;
  return (
    <article ref={card} tabIndex={-1} className="lg-card lg-focus" aria-labelledby={subject}>
      <div className="lg-fact">
        <div className="lg-cell">
          <h3 className="lg-row-title" id={subject}>
            {name(fact.name)}
          </h3>
          <FactValue fact={fact} />
        </div>
        {canEdit === true && (
          <Button
            appearance={fact.value === null ? 'default' : 'subtle'}
            spacing="compact"
            aria-expanded={isOpen}
            aria-label={t('panel.action', { action: words, subject: name(fact.name) })}
            onClick={() => setOpen(!isOpen)}
          >
            {words}
          </Button>
        )}
      </div>
      <OutcomeHere subject={subject} />
      {isOpen && (
        <Suspense fallback={<Working when />}>
          <FactForm
            fact={fact}
            cancel={() => setOpen(false)}
            send={(work) =>
              void run(subject, work).then((isDone) => {
                if (!isDone) return;
                setOpen(false);
                card.current?.focus();
              })
            }
          />
        </Suspense>
      )}
    </article>
  );
}
