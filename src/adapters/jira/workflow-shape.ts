import type { ReadWorkflow } from '../../domain/setup/adoption';
import { anything, listOf, nullable, objectOf, recordOf, text, withDefault, type Shape } from '../shape';

const rule = objectOf({
  id: withDefault(nullable(text), null),
  ruleKey: text,
  parameters: withDefault(recordOf(anything), {}),
});
const transitionShape = objectOf({
  id: text,
  type: text,
  name: text,
  toStatusReference: withDefault(nullable(text), null),
  links: withDefault(listOf(recordOf(anything)), []),
  validators: withDefault(listOf(rule), []),
});
const statusShape = objectOf({ statusReference: text, id: text, name: text });
const workflowShape = objectOf({
  id: text,
  name: text,
  version: recordOf(anything),
  statuses: listOf(recordOf(anything)),
  transitions: listOf(recordOf(anything)),
});
const answer = objectOf({ statuses: listOf(recordOf(anything)), workflows: listOf(recordOf(anything)) });

/** Members of a workflow that its update takes besides those that the app changes. */
const KEPT_OF_WORKFLOW = ['description', 'startPointLayout', 'loopedTransitionContainerLayout'];
const KEPT_OF_STATUS = ['statusCategory', 'description'];
const KEPT_OF_WORKFLOW_STATUS = ['statusReference', 'layout', 'properties', 'approvalConfiguration'];
const KEPT_OF_TRANSITION = [
  'actions',
  'conditions',
  'customIssueEventId',
  'description',
  'properties',
  'transitionScreen',
  'triggers',
];

/**
 * The first workflow in an answer of Jira, so that it can be written again with everything it has. Null when there is none.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-post
 */
export function readWorkflowAnswer(value: unknown): ReadWorkflow | null {
  const { statuses, workflows } = answer(value, 'workflows');
  const [first] = workflows;
  if (!first) return null;
  const { id, name, version, statuses: own, transitions } = workflowShape(first, 'workflow');
  const used = new Set(own.map(({ statusReference }) => statusReference));
  return {
    id,
    name,
    version,
    statuses: statuses
      .filter(({ statusReference }) => used.has(statusReference))
      .map((status) => ({ ...statusShape(status, 'status'), rest: only(status, KEPT_OF_STATUS) })),
    statusesOfWorkflow: own.map((status) => ({ properties: {}, ...only(status, KEPT_OF_WORKFLOW_STATUS) })),
    transitions: transitions.map((each) => {
      const known = transitionShape(each, 'transition');
      return {
        ...known,
        links: known.links.map((link) => linkOf(link)),
        validators: known.validators.map(ruleOf),
        rest: only(each, KEPT_OF_TRANSITION),
      };
    }),
    rest: only(first, KEPT_OF_WORKFLOW),
  };
}

type Link = ReadWorkflow['transitions'][number]['links'][number];

/** Ports say where a line begins in the editor's drawing; they are kept. */
const linkOf: Shape<Link> = (value, path) => ({
  ...recordOf(anything)(value, path),
  fromStatusReference: objectOf({ fromStatusReference: withDefault(nullable(text), null) })(value, path)
    .fromStatusReference,
});

function ruleOf({ id, ruleKey, parameters }: ReturnType<typeof rule>) {
  const words = Object.entries(parameters).flatMap(([key, each]) =>
    typeof each === 'string' ? [[key, each] as const] : [],
  );
  return { ...(id === null ? {} : { id }), ruleKey, parameters: Object.fromEntries(words) };
}

/** These members of an object, where it has them and they are not null. */
function only(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    keys.flatMap((key) =>
      value[key] === undefined || value[key] === null ? [] : [[key, value[key]] as const],
    ),
  );
}
