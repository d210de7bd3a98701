import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../../common/texts';

interface Props {
  /** What the form is for, for a screen reader. */
  readonly label: string;
  /** Words on the button that sends it. */
  readonly submit: string;
  /** Why it cannot be sent yet; absent when it can. */
  readonly obstacle?: string | undefined;
  /** Whether sending it cannot be taken back. */
  readonly isFinal?: boolean;
  readonly send: () => void;
  readonly cancel: () => void;
  readonly children: ReactNode;
}

/** A small form: its first field has the focus, or the form where it has none. Enter sends, Escape closes. */
export function FormFrame({ label, submit, obstacle, isFinal, send, cancel, children }: Props) {
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('input, select, textarea');
    (field ?? form.current)?.focus();
  }, []);
  return (
    <form
      ref={form}
      tabIndex={-1}
      className="lg-form lg-focus"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (obstacle === undefined) send();
      }}
      onKeyDown={(event) => {
        // Escape also puts away what a Chinese input method proposes.
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) cancel();
      }}
    >
      {children}
      <div className="lg-controls">
        <Button
          type="submit"
          appearance={isFinal ? 'danger' : 'primary'}
          spacing="compact"
          isDisabled={obstacle !== undefined}
        >
          {submit}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={cancel}>
          {t('panel.form.cancel')}
        </Button>
        {obstacle !== undefined && <span className="lg-small">{obstacle}</span>}
      </div>
    </form>
  );
}
