import { CreateButton } from '../create/create-button';
import { usePath } from '../router';
import { SiteLink } from '../site-link';
import { useTexts } from '../texts';
import { AppsMenu } from './apps-menu';
import type { Choices } from './choices';
import { useSite } from './site';

interface Props {
  readonly actAs: (accountId: string) => void;
  readonly choices: Choices;
  readonly choose: (choices: Choices) => void;
}

/** Navigation, and the switches for person, language and colours. */
export function Header({ actAs, choices, choose }: Props) {
  const { t } = useTexts();
  const { path } = usePath();
  const pages = [
    ['/projects', '/projects', t('header.projects')],
    ['/issues/', '/issues/', t('header.search')],
    ['/admin/app', '/admin/', t('header.administration')],
    ['/outbox', '/outbox', t('header.outbox')],
    ['/inspector', '/inspector', t('header.inspector')],
  ] as const;
  return (
    <header className="site-header">
      <SiteLink className="site-brand" href="/projects">
        {t('header.brand')}
      </SiteLink>
      <nav className="site-nav" aria-label={t('header.navigation')}>
        {pages.map(([href, part, name]) => (
          <SiteLink key={href} href={href} {...(path.startsWith(part) && { 'aria-current': 'page' })}>
            {name}
          </SiteLink>
        ))}
        <AppsMenu />
      </nav>
      <CreateButton />
      <PersonSwitch actAs={actAs} />
      <LanguageSwitch choices={choices} choose={choose} />
      <ColorSwitch choices={choices} choose={choose} />
    </header>
  );
}

function PersonSwitch({ actAs }: Pick<Props, 'actAs'>) {
  const { t } = useTexts();
  const { person, people } = useSite();
  return (
    <div className="site-switch">
      <label htmlFor="acting-as">{t('header.actingAs')}</label>
      <select
        id="acting-as"
        className="site-select"
        value={person.accountId}
        onChange={(event) => actAs(event.target.value)}
      >
        {people.map(({ accountId, displayName }) => (
          <option key={accountId} value={accountId}>
            {displayName}
          </option>
        ))}
      </select>
    </div>
  );
}

function LanguageSwitch({ choices, choose }: Omit<Props, 'actAs'>) {
  const { t } = useTexts();
  const languages = { person: null, 'en-US': 'en-US', 'zh-CN': 'zh-CN' } as const;
  return (
    <div className="site-switch">
      <label htmlFor="language">{t('header.language')}</label>
      <select
        id="language"
        className="site-select"
        value={choices.locale ?? 'person'}
        onChange={(event) =>
          choose({ ...choices, locale: languages[event.target.value as keyof typeof languages] })
        }
      >
        <option value="person">{t('header.ownLanguage')}</option>
        <option value="en-US" lang="en">
          {t('header.english')}
        </option>
        <option value="zh-CN" lang="zh">
          {t('header.chinese')}
        </option>
      </select>
    </div>
  );
}

function ColorSwitch({ choices, choose }: Omit<Props, 'actAs'>) {
  const { t } = useTexts();
  return (
    <label className="site-switch">
      <input
        type="checkbox"
        role="switch"
        checked={choices.colorMode === 'dark'}
        onChange={(event) => choose({ ...choices, colorMode: event.target.checked ? 'dark' : 'light' })}
      />
      <span>{t('header.dark')}</span>
    </label>
  );
}
