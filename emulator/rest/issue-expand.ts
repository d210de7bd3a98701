import type { Issue } from '../store/issues';
import type { Field } from '../store/fields';
import { notSimulated } from './answers';
import { changeBean } from './beans/change-bean';
import { issueBean, type BeanContext } from './beans/issue-bean';
import { renderedFields } from './beans/rendered-fields';
import { transitionBean } from './beans/transition-bean';
import type { Jira } from './jira';
import { offeredTransitions } from '../workflow/offered-transitions';

const NOT_SIMULATED: readonly string[] = [
  'operations',
  'editmeta',
  'versionedRepresentations',
  'customfields.cascadingOptions',
];

/** Refuses an expansion that Jira knows and the site does not; Jira itself ignores unknown ones. */
export function refusedExpand(expand: readonly string[]): Response | null {
  const refused = expand.find((name) => NOT_SIMULATED.includes(name));
  return refused === undefined ? null : notSimulated(`expand "${refused}" of issues`);
}

/** An issue with what the reader asked to see beside its fields. */
export function expandedIssueBean(
  jira: Jira,
  context: BeanContext,
  issue: Issue,
  wanted: readonly Field[] | null,
  expand: readonly string[],
  properties: readonly string[],
): Record<string, unknown> {
  const shown = wanted ?? [];
  return {
    ...issueBean(context, issue, wanted),
    ...(expand.includes('renderedFields')
      ? { renderedFields: renderedFields(jira, context, issue, shown) }
      : {}),
    ...(expand.includes('names')
      ? { names: Object.fromEntries(shown.map((field) => [field.id, field.name])) }
      : {}),
    ...(expand.includes('schema')
      ? {
          schema: Object.fromEntries(
            shown.flatMap((field) => (field.schema === null ? [] : [[field.id, field.schema]])),
          ),
        }
      : {}),
    ...(expand.includes('changelog') ? { changelog: changelog(context, issue) } : {}),
    ...(expand.includes('transitions')
      ? {
          transitions: offeredTransitions(jira, { accountId: context.readerId, isApi: true }, issue).map(
            (one) => transitionBean(context, one, false, issue.projectId),
          ),
        }
      : {}),
    ...(properties.length === 0 ? {} : { properties: pickProperties(issue, properties) }),
  };
}

function changelog({ origin, store }: BeanContext, issue: Issue): unknown {
  const histories = [...issue.history].reverse().map((change) => changeBean(origin, store, change));
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}

function pickProperties(issue: Issue, keys: readonly string[]): unknown {
  if (keys.includes('*all')) return issue.properties;
  return Object.fromEntries(Object.entries(issue.properties).filter(([key]) => keys.includes(key)));
}
