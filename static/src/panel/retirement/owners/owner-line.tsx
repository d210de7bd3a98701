import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { OwnerView } from '../../../../../src/contract/retirement-view';
import type { Person } from '../../../api';
import { useTexts } from '../../../common/texts';
import { OutcomeHere } from '../../outcome-here';
import { Lozenge } from '../../lozenge';
import { usePanelActions } from '../../panel-actions';
import type { Outcome } from '../../use-panel';
import { nameOwner, toldElsewhere } from './name-owners';
import { OwnerForm } from './owner-form';

interface Props {
  readonly owner: OwnerView;
  /** Somebody in Jira who is called exactly so. */
  readonly match: Person | undefined;
}

/** A name in the inventory and who is meant by it. */
export function OwnerLine({ owner: { owner, rows, account, isToldElsewhere }, match }: Props) {
  const { t, count } = useTexts();
  const { mayEdit, nameOf, run } = usePanelActions();
  const [isOpen, setOpen] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const subject = `owner-${owner}`;
  const isKnown = account !== null || isToldElsewhere;
  const send = (work: () => Promise<Outcome>) =>
    void run(subject, work).then((isDone) => {
      if (!isDone) return;
      setOpen(false);
      setTimeout(() => line.current?.focus({ preventScroll: true }));
    });
  const button = (words: string, work: () => void) => (
    <Button
      appearance="subtle"
      spacing="compact"
      aria-label={t('panel.action', { action: words, subject: owner })}
      onClick={work}
    >
      {words}
    </Button>
  );
  return (
    <li ref={line} tabIndex={-1} className="lg-owner lg-focus">
      <span className="lg-words">{owner}</span>
      <span className="lg-small">{count(rows, 'panel.table.rowsOne', 'panel.table.rowsOther')}</span>
      <span>
        {account !== null && nameOf(account)}
        {isToldElsewhere && t('panel.owners.toldElsewhere')}
        {!isKnown && <Lozenge tone="warning">{t('panel.owners.unknown')}</Lozenge>}
      </span>
      {mayEdit === true && (
        <div className="lg-controls">
          {!isKnown && match && (
            <Button
              spacing="compact"
              aria-label={t('panel.owners.takeFor', { owner, person: match.displayName })}
              onClick={() => send(() => nameOwner(owner, match.accountId))}
            >
              {t('panel.owners.take', { person: match.displayName })}
            </Button>
          )}
          {!isOpen && button(t(isKnown ? 'panel.owners.change' : 'panel.owners.name'), () => setOpen(true))}
          {!isKnown && button(t('panel.owners.markElsewhere'), () => send(() => toldElsewhere(owner)))}
          {isKnown && button(t('panel.owners.takeBack'), () => send(() => nameOwner(owner, null)))}
        </div>
      )}
      {isOpen && (
        <div className="lg-owner-form">
          <OwnerForm owner={owner} send={send} cancel={() => setOpen(false)} />
        </div>
      )}
      <OutcomeHere subject={subject} />
    </li>
  );
}
