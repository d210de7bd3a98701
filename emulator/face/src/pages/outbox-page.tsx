import { readOutbox } from '../jira/site';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';

/** Mails that the site would have sent. */
export function OutboxPage() {
  const { t, moment } = useTexts();
  const outbox = useLoaded('outbox', readOutbox);
  return (
    <>
      <h1 className="site-title">{t('outbox.title')}</h1>
      <Problems errors={outbox.errors} />
      {outbox.value?.length === 0 && <p className="site-plain">{t('outbox.nothing')}</p>}
      <ul className="site-list site-cards">
        {outbox.value?.map((mail) => (
          <li key={mail.id} className="site-card">
            <h2 className="site-subtitle">{mail.subject}</h2>
            <p className="site-subtle">
              {moment(mail.sentAt)} · {mail.to.join(', ')}
            </p>
            <p className="site-plain site-lines">{mail.textBody}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
