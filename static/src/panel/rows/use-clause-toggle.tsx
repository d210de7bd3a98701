import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../../common/texts';
import { ClauseWords } from './clause-words';

interface ClauseToggle {
  /** The clause, to press. */
  readonly button: ReactNode;
  /** Its words once it has been pressed; they may stand elsewhere than the button. */
  readonly words: ReactNode;
}

/** A clause of the process document that opens its words on demand. */
export function useClauseToggle(clause: string): ClauseToggle {
  const { t } = useTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return {
    button: (
      <button
        type="button"
        className="lg-plain-button lg-focus"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('panel.clause.open', { clause })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('panel.clause.short', { clause })}
      </button>
    ),
    words: isOpen && <ClauseWords id={id} clause={clause} />,
  };
}
