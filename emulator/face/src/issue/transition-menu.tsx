import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { useState, type ReactNode } from 'react';
import { readTransitions, runTransition } from '../jira/issues';
import type { Transition } from '../jira/shapes';
import { useTexts } from '../texts';
import { TransitionDialog } from './transition-dialog';

interface Props {
  readonly issueKey: string;
  /** What stands on the button. */
  readonly children: ReactNode;
  /** The button's name, when what stands on it does not say enough. */
  readonly label?: string;
  readonly className: string;
  readonly refused: (errors: readonly string[]) => void;
  readonly done: () => void;
}

/** Offers the transitions that the acting person may make now, and makes the chosen one. */
export function TransitionMenu({ issueKey, children, label, className, refused, done }: Props) {
  const { t } = useTexts();
  const [transitions, setTransitions] = useState<readonly Transition[]>();
  const [open, setOpen] = useState<Transition>();

  const look = async () => {
    setTransitions(undefined);
    const answer = await readTransitions(issueKey);
    if (answer.ok) setTransitions(answer.value);
    else refused(answer.errors);
  };
  const choose = async (transition: Transition) => {
    refused([]);
    if (transition.hasScreen || Object.keys(transition.fields).length > 0) return setOpen(transition);
    const answer = await runTransition(issueKey, transition.id, { fields: {}, comment: '', files: [] });
    if (answer.ok) done();
    else refused(answer.errors);
  };

  return (
    <>
      <DropdownMenu<HTMLButtonElement>
        isLoading={transitions === undefined}
        shouldRenderToParent
        // The board would cut off a menu that scrolls with it.
        strategy="fixed"
        statusLabel={t('common.working')}
        onOpenChange={({ isOpen }) => {
          if (isOpen) void look();
        }}
        trigger={({ triggerRef, isSelected: _isSelected, testId: _testId, ...props }) => (
          <button {...props} ref={triggerRef} type="button" aria-label={label} className={className}>
            {children} <span aria-hidden="true">▾</span>
          </button>
        )}
      >
        <DropdownItemGroup title={t('issue.transitions')}>
          {transitions?.map((transition) => (
            <DropdownItem key={transition.id} onClick={() => void choose(transition)}>
              {transition.name} → {transition.to.name}
            </DropdownItem>
          ))}
          {transitions?.length === 0 && <DropdownItem isDisabled>{t('issue.noTransitions')}</DropdownItem>}
        </DropdownItemGroup>
      </DropdownMenu>
      {open && (
        <TransitionDialog
          issueKey={issueKey}
          transition={open}
          close={() => setOpen(undefined)}
          done={() => {
            setOpen(undefined);
            done();
          }}
        />
      )}
    </>
  );
}
