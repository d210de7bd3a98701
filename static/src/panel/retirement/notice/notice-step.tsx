import type { NoticeView } from '../../../../../src/contract/retirement-view';
import { ProblemMessage } from '../../../common/problem-message';
import { useTexts } from '../../../common/texts';
import { Working } from '../../../common/working';
import { Fold } from '../../fold';
import { usePanelActions } from '../../panel-actions';
import { Step, type StepState } from '../step';
import type { Preview } from '../use-preview';
import { Confirmations } from './confirmations';
import { noticeSentence } from './notice-sentence';
import { SendNotice } from './send-notice';

const STATES: Readonly<Record<NoticeView['status'], StepState>> = {
  notReady: 'open',
  ready: 'open',
  unconfirmed: 'underWay',
  changed: 'problem',
  confirmed: 'done',
};

interface Props extends Preview {
  readonly notice: NoticeView;
  readonly open: (isOpen: boolean) => void;
}

/** The notice to the company and to project owners: sending it, and who has confirmed. */
export function NoticeStep({ notice, open, preview, problem, isBusy, reload }: Props) {
  const texts = useTexts();
  const { t, moment } = texts;
  const { nameOf } = usePanelActions();
  const { sent } = notice;
  return (
    <Step title={t('panel.notice.title')} state={STATES[notice.status]}>
      <p className="lg-plain">{noticeSentence(notice, texts)}</p>
      {sent && (
        <p className="lg-small">
          {t('panel.notice.sent', { number: sent.number, person: nameOf(sent.by), at: moment(sent.at) })}
        </p>
      )}
      <Fold id="retirement-notice" level={4} title={t('panel.notice.look')} onToggle={open}>
        <Working when={isBusy && preview === undefined} />
        {problem && <ProblemMessage problem={problem} />}
        {preview && <SendNotice notice={notice} preview={preview} reload={reload} />}
      </Fold>
      {sent && notice.owners.length > 0 && <Confirmations notice={notice} />}
    </Step>
  );
}
