import Button from '@atlaskit/button/new';
import { useId } from 'react';
import type { NoticeView } from '../../../../../src/contract/retirement-view';
import type { TextKey } from '../../../common/text-key';
import { useTexts } from '../../../common/texts';
import { command } from '../../command';
import { Lozenge, type Tone } from '../../lozenge';
import { OutcomeHere } from '../../outcome-here';
import { usePanelActions } from '../../panel-actions';

type Owner = NoticeView['owners'][number];
type State = 'missing' | 'again' | 'confirmed';

const WORDS: Readonly<Record<State, TextKey>> = {
  missing: 'panel.notice.owner.missing',
  again: 'panel.notice.owner.again',
  confirmed: 'panel.notice.owner.confirmed',
};

const TONES: Readonly<Record<State, Tone>> = { missing: 'warning', again: 'warning', confirmed: 'success' };

const ORDER: readonly State[] = ['missing', 'again', 'confirmed'];

const DAY_MS = 24 * 60 * 60 * 1000;

/** Who was asked to confirm, and who has: those who have not come first. */
export function Confirmations({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTexts();
  const owners = [...notice.owners].sort(
    (one, other) => ORDER.indexOf(stateOf(one)) - ORDER.indexOf(stateOf(other)),
  );
  return (
    <>
      <ul
        className="lg-list lg-reviewers lg-owners lg-focus"
        tabIndex={0}
        aria-label={t('panel.notice.confirmations')}
      >
        {owners.map((owner) => (
          <OwnerState key={owner.account} owner={owner} />
        ))}
      </ul>
      <Remind notice={notice} />
    </>
  );
}

function OwnerState({ owner }: { readonly owner: Owner }) {
  const { t, moment } = useTexts();
  const { nameOf } = usePanelActions();
  const state = stateOf(owner);
  return (
    <li className="lg-owner">
      <span>{nameOf(owner.account)}</span>
      <span>
        <Lozenge tone={TONES[state]}>{t(WORDS[state])}</Lozenge>
      </span>
      {owner.confirmedAt !== null && (
        <span className="lg-small">
          {state === 'again'
            ? t('panel.notice.owner.confirmedBefore', { at: moment(owner.confirmedAt) })
            : moment(owner.confirmedAt)}
        </span>
      )}
    </li>
  );
}

function Remind({ notice: { owners, remindedAt } }: { readonly notice: NoticeView }) {
  const { t, moment } = useTexts();
  const { mayEdit, run } = usePanelActions();
  const id = useId();
  if (owners.every(({ isCurrent }) => isCurrent)) return null;
  const reminded = remindedAt !== null && t('panel.notice.reminded', { at: moment(remindedAt) });
  const isRecent = remindedAt !== null && Date.now() - Date.parse(remindedAt) < DAY_MS;
  return (
    <div className="lg-controls">
      {mayEdit === true && (
        <Button
          spacing="compact"
          isDisabled={isRecent}
          {...(reminded && { 'aria-describedby': id })}
          onClick={() => void run('remind', () => command('notice/remind', {}))}
        >
          {t('panel.notice.remind')}
        </Button>
      )}
      {reminded && (
        <span id={id} className="lg-small">
          {reminded}
          {isRecent && mayEdit === true && ` ${t('panel.departments.nudgeAgain')}`}
        </span>
      )}
      <OutcomeHere subject="remind" />
    </div>
  );
}

function stateOf({ isCurrent, confirmedAt }: Owner): State {
  if (isCurrent) return 'confirmed';
  return confirmedAt === null ? 'missing' : 'again';
}
