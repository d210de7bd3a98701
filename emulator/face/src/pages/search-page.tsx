import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { searchIssues } from '../jira/issues';
import type { Answer } from '../jira/request';
import type { Field, Issue } from '../jira/shapes';
import { readFields } from '../jira/site';
import { Problems } from '../problems';
import { go } from '../router';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';
import { FoundIssues } from './found-issues';

const APP_COLUMNS = ['lifecycle-stage', 'missing-deliverables'];
const EVERYTHING = 'created >= "1970-01-01" ORDER BY key';

/** Search with JQL. */
export function SearchPage({ jql }: { readonly jql: string }) {
  const { t } = useTexts();
  const [text, setText] = useState(jql);
  const found = useLoaded(`search ${jql}`, () => search(jql));
  return (
    <>
      <h1 className="site-title">{t('search.title')}</h1>
      <form
        role="search"
        className="site-search"
        onSubmit={(event) => {
          event.preventDefault();
          if (text === jql) found.reload();
          else go(`/issues/?jql=${encodeURIComponent(text)}`);
        }}
      >
        <input
          type="text"
          className="site-input site-jql"
          aria-label={t('search.jql')}
          placeholder={t('search.example')}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" appearance="primary">
          {t('search.button')}
        </Button>
      </form>
      <Problems errors={found.errors} />
      {found.value && <FoundIssues issues={found.value.issues} columns={found.value.columns} />}
    </>
  );
}

interface Found {
  readonly issues: readonly Issue[];
  readonly columns: readonly Field[];
}

async function search(jql: string): Promise<Answer<Found>> {
  const fields = await readFields();
  if (!fields.ok) return fields;
  const columns = APP_COLUMNS.flatMap(
    (key) => fields.value.find((field) => field.schema?.custom?.endsWith(`/${key}`) === true) ?? [],
  );
  const wanted = ['summary', 'status', ...columns.map(({ id }) => id)];
  const issues = await searchIssues(jql === '' ? EVERYTHING : jql, wanted);
  return issues.ok ? { ok: true, value: { issues: issues.value, columns } } : issues;
}
