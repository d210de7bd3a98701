import type { ProcessDefinition } from '../process/process-definition';
import { REPLACEMENT_LINK } from '../retirement/link-type';
import type { Language, Text } from '../text';
import { lifecycleWorkflow } from './lifecycle-workflow';
import { taskWorkflow } from './task-workflow';
import type { RuleMaker } from './rule';
import type { SetupFacts } from './setup-facts';

/** What an administrator wants: a project of its own for products. */
export interface SetupInput {
  readonly projectKey: string;
  readonly projectName: string;
  readonly issueTypeName: string;
  /** Of statuses, transitions and stored values. */
  readonly language: Language;
}

export const SETUP_STEPS = [
  'issueType',
  'issueTypeScheme',
  'productScreen',
  'gateScreen',
  'screenScheme',
  'issueTypeScreenScheme',
  'workflow',
  'workflowScheme',
  'project',
  'binding',
  'panel',
] as const;
export type SetupStepKey = (typeof SETUP_STEPS)[number];

/** One call that changes something, as it would be made. What is made on the way stands as `{what}` in it. */
export interface SetupWrite {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** Path of Jira's REST API, or a setting of the app. */
  readonly path: string;
  readonly body: unknown;
}

export interface SetupStep {
  readonly key: SetupStepKey;
  /** Nothing is left to do. */
  readonly isDone: boolean;
  /** What is left, in this order. */
  readonly writes: readonly SetupWrite[];
}

/** Words of a workflow, from `locales/`; `{stage}` is filled here. */
export interface SetupWords {
  readonly create: Text;
  readonly forward: Text;
  readonly back: Text;
  readonly terminate: Text;
  readonly issueType: Text;
  /** Statuses of a task. */
  readonly toDo: Text;
  readonly done: Text;
}

/** The app's own settings, written where the platform has no call for them. */
export const APP_SETTINGS = 'app:settings';

/** Where Jira pins a panel to projects. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-panels/ */
export const PIN_PATH = '/rest/api/3/forge/panel/action/bulk/async';

/** Fields of a product that Jira itself has. */
const PRODUCT_FIELDS = [
  'summary',
  'description',
  'priority',
  'labels',
  'assignee',
  'reporter',
  'duedate',
  'fixVersions',
  'attachment',
];
const GATE_FIELDS = ['attachment', 'comment'];

/** Names of what is made for a project, so that a second run finds it. */
export function setupNames(key: string) {
  return {
    issueTypeScheme: `${key}: Lifecycle Gates issue types`,
    productScreen: `${key}: Lifecycle Gates product screen`,
    gateScreen: `${key}: Lifecycle Gates gate screen`,
    screenScheme: `${key}: Lifecycle Gates screens`,
    issueTypeScreenScheme: `${key}: Lifecycle Gates issue type screens`,
    workflow: `${key}: Lifecycle Gates workflow`,
    taskWorkflow: `${key}: Lifecycle Gates task workflow`,
    workflowScheme: `${key}: Lifecycle Gates workflows`,
  };
}

/** Everything that is left to do, step by step; a site that has it all gets no write. */
export function planSetup(
  process: ProcessDefinition,
  input: SetupInput,
  facts: SetupFacts,
  rules: RuleMaker,
  words: SetupWords,
): readonly SetupStep[] {
  const names = setupNames(input.projectKey);
  const { issueTypeId, taskTypeId } = facts;
  const post = (path: string, body: unknown): SetupWrite => ({ method: 'POST', path, body });
  const typeId = issueTypeId ?? '{issueType}';
  const hasTasks = taskTypeId !== null;
  const screen = (key: 'productScreen' | 'gateScreen', fields: readonly string[]): readonly SetupWrite[] => {
    const found = facts[key];
    const missing = fields.filter((field) => !(found?.fieldIds.includes(field) ?? false));
    const path = `/rest/api/3/screens/${found?.id ?? `{${key}}`}/tabs/${found?.tabId ?? '{tab}'}/fields`;
    return [
      ...(found ? [] : [post('/rest/api/3/screens', { name: names[key] })]),
      ...(found && found.tabId === null
        ? [post(`/rest/api/3/screens/${found.id}/tabs`, { name: input.issueTypeName })]
        : []),
      ...missing.map((fieldId) => post(path, { fieldId })),
    ];
  };
  const byStep: Readonly<Record<SetupStepKey, readonly SetupWrite[]>> = {
    issueType:
      issueTypeId === null
        ? [
            post('/rest/api/3/issuetype', {
              name: input.issueTypeName,
              description: words.issueType[input.language],
              type: 'standard',
            }),
          ]
        : [],
    issueTypeScheme:
      facts.issueTypeSchemeId === null
        ? [
            post('/rest/api/3/issuetypescheme', {
              name: names.issueTypeScheme,
              defaultIssueTypeId: typeId,
              issueTypeIds: taskTypeId === null ? [typeId] : [typeId, taskTypeId],
            }),
          ]
        : [],
    productScreen: screen('productScreen', [...PRODUCT_FIELDS, ...facts.appFieldIds]),
    gateScreen: screen('gateScreen', GATE_FIELDS),
    screenScheme:
      facts.screenSchemeId === null
        ? [
            post('/rest/api/3/screenscheme', {
              name: names.screenScheme,
              screens: { default: idOf(facts.productScreen?.id, '{productScreen}') },
            }),
          ]
        : [],
    issueTypeScreenScheme:
      facts.issueTypeScreenSchemeId === null
        ? [
            post('/rest/api/3/issuetypescreenscheme', {
              name: names.issueTypeScreenScheme,
              issueTypeMappings: [
                { issueTypeId: 'default', screenSchemeId: facts.screenSchemeId ?? '{screenScheme}' },
              ],
            }),
          ]
        : [],
    workflow: [
      ...(facts.workflowId === null
        ? [
            post(
              '/rest/api/3/workflows/create',
              lifecycleWorkflow(process, input, names.workflow, facts, rules, words),
            ),
          ]
        : []),
      ...(hasTasks && facts.taskWorkflowId === null
        ? [post('/rest/api/3/workflows/create', taskWorkflow(input, names.taskWorkflow, facts, words))]
        : []),
    ],
    workflowScheme:
      facts.workflowSchemeId === null
        ? [
            post('/rest/api/3/workflowscheme', {
              name: names.workflowScheme,
              // Without one, Jira takes its own oldest workflow for tasks.
              defaultWorkflow: hasTasks ? names.taskWorkflow : names.workflow,
              issueTypeMappings: { [typeId]: names.workflow },
            }),
          ]
        : [],
    project:
      facts.projectId === null
        ? [
            post('/rest/api/3/project', {
              key: input.projectKey,
              name: input.projectName,
              projectTypeKey: 'software',
              leadAccountId: facts.leadAccountId,
              assigneeType: 'UNASSIGNED',
              issueTypeScheme: idOf(facts.issueTypeSchemeId, '{issueTypeScheme}'),
              issueTypeScreenScheme: idOf(facts.issueTypeScreenSchemeId, '{issueTypeScreenScheme}'),
              workflowScheme: idOf(facts.workflowSchemeId, '{workflowScheme}'),
            }),
          ]
        : [],
    binding: [
      ...(facts.hasLinkType ? [] : [post('/rest/api/3/issueLinkType', REPLACEMENT_LINK)]),
      ...(facts.isBound
        ? []
        : [
            {
              method: 'PUT' as const,
              path: APP_SETTINGS,
              body: { project: facts.projectId ?? '{project}' },
            },
          ]),
    ],
    panel: facts.isPinned
      ? []
      : [
          post(PIN_PATH, {
            moduleId: facts.panelModuleId,
            projectList: [{ action: 'PIN', projectIdOrKey: facts.projectId ?? '{project}' }],
          }),
        ],
  };
  return SETUP_STEPS.map((key) => ({ key, isDone: byStep[key].length === 0, writes: byStep[key] }));
}

/**
 * Takes back what was made for a project, last things first, where Jira lets it: a project with work items stays, and so do
 * issue type and statuses, which others may use by now.
 */
export function planUndo(
  facts: SetupFacts,
  hasIssues: boolean,
): readonly { readonly key: SetupStepKey; readonly write: SetupWrite }[] {
  if (facts.isForeignProject || (facts.projectId !== null && hasIssues)) return [];
  const remove = (key: SetupStepKey, path: string, id: string | null | undefined, more = '') =>
    id === null || id === undefined
      ? []
      : [{ key, write: { method: 'DELETE' as const, path: `/rest/api/3/${path}/${id}${more}`, body: null } }];
  return [
    ...remove('project', 'project', facts.projectId, '?enableUndo=true'),
    ...remove('workflowScheme', 'workflowscheme', facts.workflowSchemeId),
    ...remove('workflow', 'workflow', facts.workflowId),
    ...remove('workflow', 'workflow', facts.taskWorkflowId),
    ...remove('issueTypeScreenScheme', 'issuetypescreenscheme', facts.issueTypeScreenSchemeId),
    ...remove('screenScheme', 'screenscheme', facts.screenSchemeId),
    ...remove('productScreen', 'screens', facts.productScreen?.id),
    ...remove('gateScreen', 'screens', facts.gateScreen?.id),
    ...remove('issueTypeScheme', 'issuetypescheme', facts.issueTypeSchemeId),
  ];
}

/** The next calls that can be made: those of one step whose every name is known. Null when nothing is left. */
export function nextWrites(
  steps: readonly SetupStep[],
): { readonly step: SetupStepKey; readonly writes: readonly SetupWrite[] } | null {
  const next = steps.find(({ isDone }) => !isDone);
  if (!next) return null;
  const firstUnknown = next.writes.findIndex(hasPlaceholder);
  const writes = firstUnknown < 0 ? next.writes : next.writes.slice(0, firstUnknown);
  return { step: next.key, writes };
}

function hasPlaceholder({ path, body }: SetupWrite): boolean {
  return /"\{\w+\}"|\/\{\w+\}\//.test(`${path}/${JSON.stringify(body)}`);
}

/** Schemes are named by numbers where a project is made. */
function idOf(id: string | null | undefined, placeholder: string): number | string {
  return id === null || id === undefined ? placeholder : Number(id);
}
