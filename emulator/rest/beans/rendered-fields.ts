import { formattedText } from '../../fields/formatted-text';
import { plainText } from '../../expressions/rich-text';
import { visibleComments } from '../../permissions/visible-comments';
import type { Field } from '../../store/fields';
import type { Issue } from '../../store/issues';
import type { JsonValue } from '../../store/json';
import type { Jira } from '../jira';
import { commentBean } from './comment-bean';
import type { BeanContext } from './issue-bean';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Paragraphs of a document; marks and blocks of other kinds are shown as their words. */
function html(document: JsonValue): string {
  const lines = plainText(document)
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
}

function moment(ms: number, timeZone: string): string {
  const options = {
    timeZone,
    day: '2-digit',
    month: 'short',
    year: '2-digit',
    hour: 'numeric',
    minute: '2-digit',
  } as const;
  const parts = new Intl.DateTimeFormat('en-US', options).formatToParts(ms);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')} ${part('dayPeriod')}`;
}

function rendered(jira: Jira, context: BeanContext, issue: Issue, field: Field): unknown {
  const { store, origin, readerId } = context;
  if (field.custom !== null) {
    const value = issue.custom[field.id];
    if (field.custom.type === 'document' && value !== undefined) return html(value);
    if ((field.owner?.formatterExpression ?? null) === null || value === undefined) return null;
    return escaped(formattedText(jira, issue, field, readerId));
  }
  const { timeZone } = store.users.need(readerId);
  switch (field.id) {
    case 'description':
      return html(issue.description);
    case 'created':
      return moment(issue.createdMs, timeZone);
    case 'updated':
      return moment(issue.updatedMs, timeZone);
    case 'comment': {
      const comments = visibleComments(store, readerId, issue);
      return {
        comments: comments.map((comment) => ({
          ...commentBean(origin, store, issue, comment),
          body: html(comment.body),
        })),
        maxResults: comments.length,
        total: comments.length,
        startAt: 0,
      };
    }
    default:
      return null;
  }
}

/** Fields as HTML, where Jira renders them: null says to take the plain value. */
export function renderedFields(
  jira: Jira,
  context: BeanContext,
  issue: Issue,
  wanted: readonly Field[],
): Record<string, unknown> {
  return Object.fromEntries(wanted.map((field) => [field.id, rendered(jira, context, issue, field)]));
}
