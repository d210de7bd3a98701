import { useEffect, useState } from 'react';
import type { Person } from '../jira/site';
import { readPeople } from '../jira/site';
import { Problems } from '../problems';
import { siteLocaleOf, siteTexts, SiteTextsProvider } from '../texts';
import { useLoaded } from '../use-loaded';
import { readActingAs, writeActingAs } from './acting-as';
import { useChoices } from './choices';
import { SiteShell } from './site-shell';

/** The site, once it is known who acts. */
export function App() {
  const people = useLoaded('people', readPeople);
  const [chosen, setChosen] = useState(readActingAs);
  const person = people.value?.find(({ accountId }) => accountId === chosen) ?? people.value?.[0];
  if (person === undefined) {
    return (
      <SiteTextsProvider value={siteTexts(siteLocaleOf(navigator.language), 'UTC')}>
        <main className="site-main">
          <Problems errors={people.errors} />
        </main>
      </SiteTextsProvider>
    );
  }
  const actAs = (accountId: string) => {
    writeActingAs(accountId);
    setChosen(accountId);
  };
  // The cookie must stand before anything below asks the site.
  if (readActingAs() !== person.accountId) writeActingAs(person.accountId);
  return <SiteFor key={person.accountId} person={person} people={people.value ?? []} actAs={actAs} />;
}

interface Props {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly actAs: (accountId: string) => void;
}

function SiteFor({ person, people, actAs }: Props) {
  const [choices, choose] = useChoices();
  const locale = choices.locale ?? siteLocaleOf(person.locale);
  const texts = siteTexts(locale, person.timeZone);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <SiteTextsProvider value={texts}>
      <SiteShell person={person} people={people} actAs={actAs} choices={choices} choose={choose} />
    </SiteTextsProvider>
  );
}
