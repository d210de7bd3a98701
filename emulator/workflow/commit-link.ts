import type { Requester } from '../permissions/requester';
import type { Jira } from '../rest/jira';
import type { ChangeItem, Issue, IssueLink, IssueLinkType } from '../store/issues';
import { publishLink } from './issue-events';

/** Links two issues, writes it into the history of both, and then tells the world. */
export function commitLink(
  jira: Jira,
  requester: Requester,
  type: IssueLinkType,
  ends: { readonly inward: Issue; readonly outward: Issue },
): void {
  const id = jira.store.nextId('issueLink');
  const link = { id, typeId: type.id, inwardIssueId: ends.inward.id, outwardIssueId: ends.outward.id };
  jira.store.issueLinks.put(link);
  noteInHistory(jira, requester, link, 'created');
  publishLink(jira, requester, 'created', link);
}

/** Takes a link away, writes it into the history of both issues, and then tells the world. */
export function removeLink(jira: Jira, requester: Requester, link: IssueLink): void {
  jira.store.issueLinks.remove(link.id);
  noteInHistory(jira, requester, link, 'deleted');
  publishLink(jira, requester, 'deleted', link);
}

/** Each issue reads the link from its own side. That no event of an update is raised beside that of the link is assumed. */
function noteInHistory(
  { store, clock }: Jira,
  { accountId }: Requester,
  { typeId, inwardIssueId, outwardIssueId }: IssueLink,
  what: 'created' | 'deleted',
): void {
  const { inward, outward } = store.issueLinkTypes.need(typeId);
  const nowMs = clock.nowMs();
  const note = (issueId: string, otherId: string, description: string): void => {
    const issue = store.issues.need(issueId);
    const items = [changeItem(store.issues.need(otherId).key, description, what)];
    const change = { id: store.nextId('change'), authorId: accountId, createdMs: nowMs, items };
    store.issues.put({ ...issue, updatedMs: nowMs, history: [...issue.history, change] });
  };
  note(inwardIssueId, outwardIssueId, outward);
  note(outwardIssueId, inwardIssueId, inward);
}

/** The text was observed; the id of the field is assumed. */
function changeItem(otherKey: string, description: string, what: 'created' | 'deleted'): ChangeItem {
  const shape = { field: 'Link', fieldId: 'issuelinks', fieldtype: 'jira' } as const;
  const nothing = { from: null, fromText: null, to: null, toText: null };
  const text = `This issue ${description} ${otherKey}`;
  return what === 'created'
    ? { ...shape, ...nothing, to: otherKey, toText: text }
    : { ...shape, ...nothing, from: otherKey, fromText: text };
}
