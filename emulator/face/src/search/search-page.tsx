import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { JqlInput } from '../jql/jql-input';
import { Problems } from '../problems';
import { go } from '../router';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';
import { Working } from '../working';
import { searchAddress } from './address';
import { Results } from './results';
import { readSearchSetUp } from './set-up';

/** Jira refuses a search without a condition. */
const EVERYTHING = 'created >= "1970-01-01" ORDER BY key';

/** Search with JQL. */
export function SearchPage({ jql }: { readonly jql: string }) {
  const { t } = useTexts();
  const asked = jql === '' ? EVERYTHING : jql;
  const [text, setText] = useState(asked);
  const [turn, setTurn] = useState(0);
  const setUp = useLoaded('search set-up', readSearchSetUp);
  return (
    <>
      <h1 className="site-title">{t('search.title')}</h1>
      <form
        role="search"
        className="site-search"
        onSubmit={(event) => {
          event.preventDefault();
          if (text === asked) setTurn(turn + 1);
          else go(searchAddress(text));
        }}
      >
        <JqlInput data={setUp.value?.data} text={text} change={setText} />
        <Button type="submit" appearance="primary">
          {t('search.button')}
        </Button>
      </form>
      <Problems errors={setUp.errors} />
      {setUp.isLoading && <Working />}
      {setUp.value && <Results key={turn} jql={asked} columns={setUp.value.columns} />}
    </>
  );
}
