import Button from '@atlaskit/button/new';
import { useId } from 'react';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { nudgeState, type Department } from './can-nudge';

/** Reminds a department by one mail of everything it owes. */
export function NudgeButton({ department }: { readonly department: Department }) {
  const { t, name, moment } = useTexts();
  const { canEdit, nameOf, run } = usePanelActions();
  const id = useId();
  const state = nudgeState(department, Date.now());
  const { nudged } = department;
  const last = nudged && t('panel.departments.nudged', { person: nameOf(nudged.by), at: moment(nudged.at) });
  if (state === 'idle' || canEdit !== true) {
    return last ? <span className="lg-nudge lg-small">{last}</span> : null;
  }
  const reason =
    state === 'vacant'
      ? t('panel.departments.nobodyToNudge')
      : state === 'nudged'
        ? `${last ?? ''} ${t('panel.departments.nudgeAgain')}`
        : last;
  return (
    <div className="lg-nudge">
      <Button
        spacing="compact"
        isDisabled={state !== 'ready'}
        aria-label={t('panel.action', {
          action: t('panel.departments.nudge'),
          subject: name(department.name),
        })}
        {...(reason && { 'aria-describedby': id })}
        onClick={() =>
          void run(`department-${department.key}`, () =>
            command('department/nudge', { department: department.key }),
          )
        }
      >
        {t('panel.departments.nudge')}
      </Button>
      {reason && (
        <span id={id} className="lg-small">
          {reason}
        </span>
      )}
    </div>
  );
}
