import { z } from 'zod';
import { readOrder, type JqlOrder } from '../jql/order-by';
import { showValue } from '../jira/show-value';
import { STATUS, USER, type Issue } from '../jira/shapes';
import { SiteLink } from '../site-link';
import { StatusLozenge } from '../status-lozenge';
import { useTexts } from '../texts';
import type { AppColumn } from './columns';
import { FoundCount } from './found-count';
import { SortHeader } from './sort-header';

const CELLS = z.looseObject({
  summary: z.string(),
  status: STATUS,
  assignee: USER.nullish(),
  updated: z.string(),
});

interface Props {
  readonly issues: readonly Issue[];
  readonly columns: readonly AppColumn[];
  readonly jql: string;
  readonly sort: (order: JqlOrder) => void;
}

/** What a search found. */
export function FoundIssues({ issues, columns, jql, sort }: Props) {
  const { t } = useTexts();
  if (issues.length === 0) return <p className="site-plain">{t('search.nothing')}</p>;
  const order = readOrder(jql);
  const heads: readonly (readonly [string, string | undefined])[] = [
    [t('search.key'), 'key'],
    [t('search.summary'), 'summary'],
    [t('search.status'), 'status'],
    [t('search.assignee'), 'assignee'],
    ...columns.map(({ name, sortName }) => [name, sortName] as const),
    [t('search.updated'), 'updated'],
  ];
  return (
    <table className="site-table">
      <caption className="site-subtle">
        <FoundCount jql={jql} />
      </caption>
      <thead>
        <tr>
          {heads.map(([name, sortName]) => (
            <SortHeader key={name} name={name} sortName={sortName} order={order} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <FoundIssue key={issue.id} issue={issue} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function FoundIssue({ issue, columns }: { readonly issue: Issue; readonly columns: readonly AppColumn[] }) {
  const { moment } = useTexts();
  const { summary, status, assignee, updated, ...rest } = CELLS.parse(issue.fields);
  return (
    <tr>
      <td className="site-nowrap">
        <SiteLink href={`/browse/${issue.key}`}>{issue.key}</SiteLink>
      </td>
      <td>{summary}</td>
      <td>
        <StatusLozenge status={status} />
      </td>
      <td>{assignee?.displayName ?? '—'}</td>
      {columns.map((field) => (
        <td key={field.id} className="site-lines">
          {showValue(rest[field.id]) ?? '—'}
        </td>
      ))}
      <td className="site-nowrap">{moment(updated)}</td>
    </tr>
  );
}
