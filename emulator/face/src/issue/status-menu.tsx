import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { useState } from 'react';
import { readTransitions, runTransition } from '../jira/issues';
import type { CoreFields, OpenIssue, Transition } from '../jira/shapes';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';
import { TransitionDialog } from './transition-dialog';

interface Props {
  readonly issue: OpenIssue;
  readonly core: CoreFields;
  readonly reload: () => void;
}

/** The status, and the transitions out of it. */
export function StatusMenu({ issue, core, reload }: Props) {
  const { t } = useTexts();
  const transitions = useLoaded(`transitions ${issue.key}`, () => readTransitions(issue.key));
  const [open, setOpen] = useState<Transition>();
  const [errors, setErrors] = useState<readonly string[]>([]);

  const choose = async (transition: Transition) => {
    setErrors([]);
    if (transition.hasScreen || Object.keys(transition.fields).length > 0) return setOpen(transition);
    const answer = await runTransition(issue.key, transition.id, { fields: {}, comment: '', files: [] });
    if (answer.ok) reload();
    else setErrors(answer.errors);
  };

  return (
    <div className="site-status">
      <DropdownMenu<HTMLButtonElement>
        trigger={({ triggerRef, isSelected: _isSelected, testId: _testId, ...props }) => (
          <button {...props} ref={triggerRef} type="button" className="site-status-button">
            <span className="site-hidden">{t('issue.status')} </span>
            {core.status.name} <span aria-hidden="true">▾</span>
          </button>
        )}
        shouldRenderToParent
      >
        <DropdownItemGroup title={t('issue.transitions')}>
          {transitions.value?.map((transition) => (
            <DropdownItem key={transition.id} onClick={() => void choose(transition)}>
              {transition.name} → {transition.to.name}
            </DropdownItem>
          ))}
          {transitions.value?.length === 0 && (
            <DropdownItem isDisabled>{t('issue.noTransitions')}</DropdownItem>
          )}
        </DropdownItemGroup>
      </DropdownMenu>
      <Problems errors={[...transitions.errors, ...errors]} />
      {open && (
        <TransitionDialog
          issueKey={issue.key}
          transition={open}
          close={() => setOpen(undefined)}
          done={() => {
            setOpen(undefined);
            reload();
          }}
        />
      )}
    </div>
  );
}
