import { useId, type ReactNode } from 'react';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';
import { Lozenge, type Tone } from '../lozenge';

/** How far a step of a retirement is. `problem`: something that was done is not in order any more. */
export type StepState = 'open' | 'underWay' | 'done' | 'problem';

const WORDS: Readonly<Record<StepState, TextKey>> = {
  open: 'panel.retirement.state.open',
  underWay: 'panel.retirement.state.underWay',
  done: 'panel.retirement.state.done',
  problem: 'panel.retirement.state.problem',
};

const TONES: Readonly<Record<StepState, Tone>> = {
  open: 'neutral',
  underWay: 'information',
  done: 'success',
  problem: 'warning',
};

/** The same marks as in a review. */
const MARKS: Readonly<Record<StepState, string>> = {
  open: 'lg-step-waiting',
  underWay: 'lg-step-open',
  done: 'lg-step-passed',
  problem: 'lg-step-failed',
};

interface Props {
  readonly title: string;
  /** Absent while nobody knows. */
  readonly state?: StepState | undefined;
  readonly children: ReactNode;
}

/** One step of a retirement, with its state. */
export function Step({ title, state, children }: Props) {
  const { t } = useTexts();
  const id = useId();
  return (
    <li className={`lg-step ${MARKS[state ?? 'open']} lg-focus`} tabIndex={-1} aria-labelledby={id}>
      <div className="lg-review-head">
        <h3 className="lg-row-title" id={id}>
          {title}
        </h3>
        {state && <Lozenge tone={TONES[state]}>{t(WORDS[state])}</Lozenge>}
      </div>
      {children}
    </li>
  );
}
