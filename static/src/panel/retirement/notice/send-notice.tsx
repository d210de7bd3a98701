import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { NoticePreview, NoticeView } from '../../../../../src/contract/retirement-view';
import { problemOf } from '../../../common/problem';
import { useTexts } from '../../../common/texts';
import { command } from '../../command';
import { FormFrame } from '../../forms/form-frame';
import { OutcomeHere } from '../../outcome-here';
import { usePanelActions } from '../../panel-actions';
import { MailCard } from './mail-card';
import { mergeMails } from './merge-mails';

interface Props {
  readonly notice: NoticeView;
  readonly preview: NoticePreview;
  /** Looks at the mails anew, when a refusal has shown that they are old. */
  readonly reload: () => void;
}

/** The mails as they would go out; then asks once, and sends them to everyone. */
export function SendNotice({ notice, preview, reload }: Props) {
  const { t, name, either, moment } = useTexts();
  const { mayEdit } = usePanelActions();
  const { digest, mails, obstacle } = preview;
  const at = obstacle?.facts.at;
  const problem = obstacle && problemOf({ ok: false, traceId: '', ...obstacle });
  return (
    <>
      {problem && (
        <p className="lg-note lg-plain">
          {t(problem.sentence, { ...problem.facts, ...(typeof at === 'string' && { at: moment(at) }) })}
        </p>
      )}
      {mergeMails(mails).map((mail, index) => (
        <MailCard key={index} mail={mail} />
      ))}
      {notice.sentBy.length > 0 && (
        <p className="lg-small">{t('panel.notice.sentBy', { roles: either(notice.sentBy.map(name)) })}</p>
      )}
      {mayEdit === true && digest !== null && <SendForm digest={digest} preview={preview} reload={reload} />}
      <OutcomeHere subject="notice" />
    </>
  );
}

interface FormProps extends Omit<Props, 'notice'> {
  readonly digest: string;
}

function SendForm({ digest, preview: { mails }, reload }: FormProps) {
  const { t } = useTexts();
  const { run } = usePanelActions();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const company = mails.filter(({ about }) => about === 'noticeToCompany');
  const groups = company.reduce((sum, mail) => sum + mail.groups.length, 0);
  const people = company.reduce((sum, mail) => sum + mail.people.length, 0);
  const owners = mails
    .filter(({ about }) => about === 'noticeToOwners')
    .reduce((sum, mail) => sum + mail.people.length, 0);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <div className="lg-controls">
        <Button
          ref={button}
          appearance="primary"
          spacing="compact"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('panel.notice.send')}
        </Button>
      </div>
      {isOpen && (
        <div className="lg-part">
          <FormFrame
            label={t('panel.notice.send')}
            submit={t('panel.notice.sendNow')}
            isFinal
            send={() =>
              void run('notice', () => command('notice/send', { digest })).then((isDone) => {
                close();
                if (!isDone) reload();
              })
            }
            cancel={close}
          >
            <p className="lg-plain">
              {company.length > 0
                ? t('panel.notice.sendWhat', { groups, people, owners })
                : t('panel.notice.sendToNew', { owners })}
            </p>
          </FormFrame>
        </div>
      )}
    </>
  );
}
