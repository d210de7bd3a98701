import Button from '@atlaskit/button/new';
import type { MailView } from '../../../../src/contract/panel-view';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { OutcomeHere } from '../outcome-here';

const ABOUT: Readonly<Record<MailView['about'], TextKey>> = {
  stageEntered: 'panel.mails.stageEntered',
  appointed: 'panel.mails.appointed',
  nudge: 'panel.mails.nudge',
  reviewOpened: 'panel.mails.reviewOpened',
  reviewDecided: 'panel.mails.reviewDecided',
  voteStale: 'panel.mails.voteStale',
  reviewReminder: 'panel.mails.reviewReminder',
  holdEnded: 'panel.mails.holdEnded',
  noticeToCompany: 'panel.mails.noticeToCompany',
  noticeToOwners: 'panel.mails.noticeToOwners',
  noticeReminder: 'panel.mails.noticeReminder',
  materialRequested: 'panel.mails.materialRequested',
  materialDecided: 'panel.mails.materialDecided',
  materialExpiring: 'panel.mails.materialExpiring',
  materialRevoked: 'panel.mails.materialRevoked',
  gateBypassed: 'panel.mails.gateBypassed',
};

/** Mails that failed, or of which nobody knows whether they went out. */
export function Mails({ mails }: { readonly mails: readonly MailView[] }) {
  const { t } = useTexts();
  const { mayEdit, run } = usePanelActions();
  return (
    <ul className="lg-list lg-evidence" aria-label={t('panel.mails.title')}>
      {mails.map((mail) => (
        <li key={mail.id} className="lg-card lg-card-warning">
          <p className="lg-plain">
            {t(mail.state === 'failed' ? 'panel.mails.failed' : 'panel.mails.unsure', {
              about: t(ABOUT[mail.about]),
            })}
          </p>
          {mayEdit === true && (
            <Button
              spacing="compact"
              aria-label={t('panel.action', {
                action: t('panel.mails.resend'),
                subject: t(ABOUT[mail.about]),
              })}
              onClick={() => void run(`mail-${mail.id}`, () => command('mail/resend', { mail: mail.id }))}
            >
              {t('panel.mails.resend')}
            </Button>
          )}
          <OutcomeHere subject={`mail-${mail.id}`} />
        </li>
      ))}
    </ul>
  );
}
