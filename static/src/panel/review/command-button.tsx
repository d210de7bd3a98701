import Button from '@atlaskit/button/new';
import { OutcomeHere } from '../outcome-here';
import type { Outcome } from '../use-panel';
import { useSend } from './use-send';

interface Props {
  readonly children: string;
  /** What a screen reader says; the words on the button when absent. */
  readonly label?: string;
  readonly subject: string;
  readonly appearance?: 'default' | 'primary' | 'subtle';
  readonly isDisabled?: boolean;
  readonly describedBy?: string;
  readonly work: () => Promise<Outcome>;
}

/** A button that does its work at once. */
export function CommandButton({
  children,
  label,
  subject,
  appearance,
  isDisabled,
  describedBy,
  work,
}: Props) {
  const { inside, send } = useSend(subject);
  return (
    <>
      <span ref={inside}>
        <Button
          spacing="compact"
          appearance={appearance ?? 'default'}
          isDisabled={isDisabled ?? false}
          {...(label !== undefined && { 'aria-label': label })}
          {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
          onClick={() => send(work)}
        >
          {children}
        </Button>
      </span>
      <div className="lg-opened">
        <OutcomeHere subject={subject} />
      </div>
    </>
  );
}
