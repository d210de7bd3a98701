import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  /** Words on the button. */
  readonly action: string;
  /** The same with what it is about, for a screen reader. */
  readonly label: string;
  /** The form, which closes itself. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a form in its place, and has the focus again once the form is closed. */
export function OpenForm({ action, label, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!isOpen && wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <div className="lg-process-form">{children(() => setOpen(false))}</div>;
  return (
    <button
      ref={button}
      type="button"
      className="lg-plain-button lg-focus"
      aria-label={label}
      onClick={() => setOpen(true)}
    >
      {action}
    </button>
  );
}
