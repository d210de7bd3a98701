import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../common/texts';

interface Props {
  /** What the button says that asks. */
  readonly action: string;
  /** What will happen. */
  readonly question: string;
  /** What the button says that does it. */
  readonly yes: string;
  readonly isBusy: boolean;
  readonly run: () => void;
}

/** A button that says what will happen before it happens. It asks in its place: a frame cuts dialogs off. */
export function Confirm({ action, question, yes, isBusy, run }: Props) {
  const { t } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) group.current?.focus();
    else if (wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <div>
        <Button ref={button} isDisabled={isBusy} onClick={() => setAsking(true)}>
          {action}
        </Button>
      </div>
    );
  return (
    <div ref={group} className="lg-confirm lg-focus" role="group" aria-label={question} tabIndex={-1}>
      <p className="lg-plain">{question}</p>
      <div className="lg-controls">
        <Button
          appearance="warning"
          isDisabled={isBusy}
          onClick={() => {
            setAsking(false);
            run();
          }}
        >
          {yes}
        </Button>
        <Button appearance="subtle" onClick={() => setAsking(false)}>
          {t('admin.confirm.cancel')}
        </Button>
      </div>
    </div>
  );
}
