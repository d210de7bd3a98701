import { z } from 'zod';
import { showValue } from '../jira/show-value';
import { STATUS, type Field, type Issue } from '../jira/shapes';
import { SiteLink } from '../site-link';
import { StatusLozenge } from '../status-lozenge';
import { useTexts } from '../texts';

const CELLS = z.looseObject({ summary: z.string(), status: STATUS });

interface Props {
  readonly issues: readonly Issue[];
  readonly columns: readonly Field[];
}

/** What a search found. */
export function FoundIssues({ issues, columns }: Props) {
  const { t } = useTexts();
  if (issues.length === 0) return <p className="site-plain">{t('search.nothing')}</p>;
  return (
    <table className="site-table">
      <caption className="site-subtle">{t('search.count', { count: issues.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('search.key')}</th>
          <th scope="col">{t('search.summary')}</th>
          <th scope="col">{t('search.status')}</th>
          {columns.map((field) => (
            <th key={field.id} scope="col">
              {field.name}
            </th>
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

function FoundIssue({ issue, columns }: { readonly issue: Issue; readonly columns: readonly Field[] }) {
  const { summary, status, ...rest } = CELLS.parse(issue.fields);
  return (
    <tr>
      <td className="site-nowrap">
        <SiteLink href={`/browse/${issue.key}`}>{issue.key}</SiteLink>
      </td>
      <td>{summary}</td>
      <td>
        <StatusLozenge status={status} />
      </td>
      {columns.map((field) => (
        <td key={field.id} className="site-lines">
          {showValue(rest[field.id]) ?? '—'}
        </td>
      ))}
    </tr>
  );
}
