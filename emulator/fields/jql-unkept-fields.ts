import type { JqlField, JqlFieldType, JqlValue } from '../jql/field-registry';
import type { Issue } from '../store/issues';
import { sideOf } from './jql-link-types';
import type { Store } from '../store/store';

type Read = (issue: Issue) => readonly JqlValue[];

const NOTHING: Read = () => [];
const VALUES = ['=', '!=', 'in', 'not in'];

function field(
  clauseNames: readonly [string, ...string[]],
  type: JqlFieldType,
  read: Read = NOTHING,
  more: Partial<JqlField<Issue>> = {},
): JqlField<Issue> {
  return { id: clauseNames[0], clauseNames, type, isList: true, isOrderable: true, read, ...more };
}

/**
 * Fields that every Jira site can search. The site keeps no components, sprints, votes or work logs, so that those are
 * empty, as they are on a Jira site where nobody uses them; what somebody would have is refused loudly.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
export function unkeptFields(store: Store): readonly JqlField<Issue>[] {
  const links = linksByIssue(store);
  const loud = { isNotSimulated: true };
  return [
    field(['component'], 'component'),
    field(['environment'], 'text'),
    field(['parent'], 'issuekey'),
    field(['Epic Link'], 'issuekey'),
    field(['sprint'], 'sprint'),
    field(['watcher'], 'user', (issue) => issue.watcherIds, { isOrderable: false }),
    field(['watchers'], 'number', (issue) => [issue.watcherIds.length]),
    field(['voter'], 'user', NOTHING, { isOrderable: false }),
    field(['votes'], 'number', () => [0]),
    field(['issueLink'], 'issuekey', (issue) => links(issue).map(({ otherId }) => otherId), {
      isOrderable: false,
    }),
    field(
      ['issueLinkType'],
      'option',
      (issue) => links(issue).flatMap(({ typeId, side }) => [typeId, sideOf(typeId, side)]),
      {
        isOrderable: false,
      },
    ),
    field(['hierarchyLevel'], 'number', (issue) => [store.issueTypes.need(issue.issueTypeId).hierarchyLevel]),
    field(['projectType'], 'option', () => ['software'], { operators: VALUES, isOrderable: false }),
    field(['category'], 'option', NOTHING, { isOrderable: false }),
    field(['level'], 'option'),
    field(['originalEstimate', 'timeOriginalEstimate'], 'duration'),
    field(['remainingEstimate', 'timeEstimate'], 'duration'),
    field(['timeSpent'], 'duration'),
    field(['workRatio'], 'number'),
    field(['worklogAuthor'], 'user', NOTHING, { isOrderable: false }),
    field(['worklogDate'], 'date', NOTHING, { isOrderable: false }),
    field(['worklogComment'], 'text', NOTHING, { isOrderable: false, operators: ['~', '!~'] }),
    field(['lastViewed'], 'datetime', NOTHING, loud),
    field(['filter', 'request', 'savedFilter', 'searchRequest'], 'option', NOTHING, loud),
    // Nobody has moved an issue on a board: issues rank in the order in which they were made.
    field(['rank'], 'number', (issue) => [Number(issue.id)], { operators: ['is', 'is not'] }),
  ];
}

interface LinkEnd {
  readonly otherId: string;
  readonly typeId: string;
  /** Which of the type's descriptions the issue at this end shows. */
  readonly side: 'inward' | 'outward';
}

/** Looks at the links once, when a query first asks. */
function linksByIssue(store: Store): (issue: Issue) => readonly LinkEnd[] {
  let ends: Map<string, LinkEnd[]> | null = null;
  const collect = (): Map<string, LinkEnd[]> => {
    const found = new Map<string, LinkEnd[]>();
    const add = (from: string, end: LinkEnd): void => {
      found.set(from, [...(found.get(from) ?? []), end]);
    };
    for (const { inwardIssueId, outwardIssueId, typeId } of store.issueLinks.all()) {
      add(inwardIssueId, { otherId: outwardIssueId, typeId, side: 'outward' });
      add(outwardIssueId, { otherId: inwardIssueId, typeId, side: 'inward' });
    }
    return found;
  };
  return (issue) => (ends ??= collect()).get(issue.id) ?? [];
}
