import { useEffect, useMemo, useState } from 'react';
import { createFrameEvents } from '../../../bridge/frame-events';
import type { FrameFlag } from '../../../bridge/flag';
import { applyTheme, themeOf } from '../../../bridge/theme';
import type { Person } from '../jira/site';
import { readApp } from '../jira/site';
import { CurrentPage } from '../pages/current-page';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';
import type { Choices } from './choices';
import { Flags } from './flags';
import { Header } from './header';
import { SiteProvider } from './site';

interface Props {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly actAs: (accountId: string) => void;
  readonly choices: Choices;
  readonly choose: (choices: Choices) => void;
}

/** Header, page and flags. */
export function SiteShell({ person, people, actAs, choices, choose }: Props) {
  const { t, locale } = useTexts();
  const app = useLoaded(`app ${locale}`, () => readApp(locale));
  const [flags, setFlags] = useState<readonly FrameFlag[]>([]);
  const [createdIssues, setCreatedIssues] = useState(0);
  const theme = useMemo(() => themeOf(choices.colorMode), [choices.colorMode]);
  const events = useMemo(createFrameEvents, []);
  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  const showFlag = (flag: FrameFlag) =>
    setFlags((seen) => [flag, ...seen.filter(({ id }) => id !== flag.id)]);
  const site = {
    person,
    people,
    app: app.value,
    theme,
    events,
    createdIssues,
    noteCreated: () => setCreatedIssues((count) => count + 1),
    showFlag,
    closeFlag: (id: string) => setFlags((seen) => seen.filter((flag) => flag.id !== id)),
    complain: (message: string) =>
      showFlag({
        id: message,
        title: message,
        type: 'error',
        description: '',
        actions: [],
        isAutoDismiss: false,
      }),
  };
  return (
    <SiteProvider value={site}>
      <a className="site-skip" href="#main">
        {t('header.skip')}
      </a>
      <Header actAs={actAs} choices={choices} choose={choose} />
      <main id="main" className="site-main">
        <CurrentPage />
      </main>
      <Flags flags={flags} close={site.closeFlag} />
    </SiteProvider>
  );
}
