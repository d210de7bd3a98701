import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { Working } from '../../common/working';
import { OutcomeHere } from '../outcome-here';
import type { ReviewPart } from './review-part';
import { useSend } from './use-send';

const OpenPart = lazy(() => import('./forms/open-part'));

interface Props {
  readonly children: string;
  /** What a screen reader says; the words on the button when absent. */
  readonly label?: string;
  readonly subject: string;
  readonly appearance?: 'default' | 'primary' | 'subtle';
  readonly part: ReviewPart;
}

/** A button that opens a form below the row of buttons in which it stands. */
export function FormButton({ children, label, subject, appearance, part }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { inside, send } = useSend(subject, () => setOpen(false));
  return (
    <>
      <span ref={inside}>
        <Button
          spacing="compact"
          appearance={appearance ?? 'default'}
          aria-expanded={isOpen}
          {...(label !== undefined && { 'aria-label': label })}
          onClick={() => setOpen(!isOpen)}
        >
          {children}
        </Button>
      </span>
      {isOpen && (
        <div className="lg-opened">
          <div className="lg-part">
            <Suspense fallback={<Working when />}>
              <OpenPart
                part={part}
                send={send}
                cancel={() => {
                  setOpen(false);
                  inside.current?.querySelector('button')?.focus();
                }}
              />
            </Suspense>
            <OutcomeHere subject={subject} />
          </div>
        </div>
      )}
    </>
  );
}
