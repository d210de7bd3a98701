import type { MailPreview } from '../../../../../src/contract/retirement-view';
import type { TextKey } from '../../../common/text-key';
import { useTexts } from '../../../common/texts';
import { usePanelActions } from '../../panel-actions';

const TITLES: Readonly<Record<MailPreview['about'], TextKey>> = {
  noticeToCompany: 'panel.notice.toCompany',
  noticeToOwners: 'panel.notice.toOwners',
};

/** A mail as it would go out, and to whom. */
export function MailCard({ mail }: { readonly mail: MailPreview }) {
  const { t, all } = useTexts();
  const { nameOf } = usePanelActions();
  const { about, subject, text, groups, people } = mail;
  const title = t(TITLES[about]);
  return (
    <article className="lg-card" aria-label={title}>
      <h5 className="lg-row-title">{title}</h5>
      <p className="lg-small lg-words">
        {groups.length > 0 && t('panel.notice.groups', { groups: all(groups) })}
        {groups.length > 0 && people.length > 0 && ' '}
        {people.length > 0 && t('panel.notice.people', { people: all(people.map(nameOf)) })}
      </p>
      <p className="lg-plain lg-words">
        <strong>{subject}</strong>
      </p>
      <p className="lg-plain lg-words">{text}</p>
    </article>
  );
}
