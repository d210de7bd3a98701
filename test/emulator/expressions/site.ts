import type { EvaluationContext } from '../../../emulator/expressions/evaluator';
import { issueBean, projectBean, transitionBean, userBean } from '../../../emulator/expressions/jira-beans';
import type { IssueData, JiraSource, ProjectData, UserData } from '../../../emulator/expressions/jira-data';
import { fromJson } from '../../../emulator/expressions/json';

const document = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

export const LI: UserData = {
  accountId: 'li',
  displayName: '李娜',
  active: true,
  locale: 'zh_CN',
  timeZone: 'Asia/Shanghai',
  groups: ['product-department'],
  groupIds: ['g1'],
  properties: { role: 'manager' },
  projectRoles: { '1': [{ id: 7, name: 'Custodian' }] },
};

const PROJECT: ProjectData = {
  id: 1,
  key: 'PROD',
  name: 'Products',
  style: 'classic',
  projectTypeKey: 'software',
  projectCategory: null,
  leadAccountId: 'li',
  properties: { process: { stages: ['strategy'] } },
};

const STATUS = {
  id: 3,
  name: 'Launch',
  category: { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
};

export const ISSUE: IssueData = {
  id: 10_001,
  key: 'PROD-1',
  summary: 'A kettle',
  description: document('Boils water'),
  issueType: { id: 5, name: 'Product', hierarchyLevel: 0 },
  status: STATUS,
  projectId: 1,
  priority: { id: 2, name: 'High' },
  resolution: null,
  created: '2026-01-15T03:00:00.000Z',
  updated: '2026-02-15T20:30:00.000Z',
  dueDate: '2026-03-31',
  assigneeAccountId: null,
  reporterAccountId: 'li',
  parentId: null,
  subtaskIds: [10_002],
  labels: ['new', 'kitchen'],
  components: [{ id: 1, name: 'Body' }],
  attachments: [
    {
      id: 501,
      filename: 'plan.pdf',
      size: 10,
      mimeType: 'application/pdf',
      authorAccountId: 'li',
      created: '2026-01-15T03:00:00.000Z',
    },
    {
      id: null,
      filename: 'Report.PDF',
      size: 20,
      mimeType: 'application/pdf',
      authorAccountId: 'li',
      created: null,
    },
  ],
  comments: [
    {
      id: 1,
      authorAccountId: 'li',
      body: document('Looks good'),
      created: '2026-01-15T03:00:00.000Z',
      updated: null,
    },
  ],
  links: [
    {
      id: 9,
      type: { id: 1, name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
      direction: 'outward',
      linkedIssueId: 10_002,
    },
  ],
  changelogs: [
    {
      id: 77,
      authorAccountId: 'li',
      created: '2026-02-01T00:00:00.000Z',
      items: [
        {
          field: 'status',
          fieldId: 'status',
          from: '2',
          fromString: 'Planning',
          to: '3',
          toString: 'Launch',
        },
      ],
    },
  ],
  properties: { plc: { stage: 'launch', round: 2 }, 'com.example.dots': [1, 2] },
  customFields: {
    customfield_10050: 'launch',
    customfield_10051: null,
    customfield_10052: { id: '1', value: 'Red' },
    '48866b1c__DEVELOPMENT__stage': 'launch',
  },
};

const SUBTASK: IssueData = {
  ...ISSUE,
  id: 10_002,
  key: 'PROD-2',
  summary: 'A lid',
  parentId: 10_001,
  subtaskIds: [],
  assigneeAccountId: 'li',
  attachments: [],
};

/** The little site the cases look at. */
export const SOURCE: JiraSource = {
  issue: (idOrKey) => [ISSUE, SUBTASK].find(({ id, key }) => id === idOrKey || key === idOrKey) ?? null,
  user: (accountId) => (accountId === 'li' ? LI : null),
  project: (idOrKey) => (idOrKey === 1 || idOrKey === 'PROD' ? PROJECT : null),
};

/** What the cases are evaluated with: 15 January 2026, 20:30 UTC, read in Shanghai. */
export const CONTEXT: EvaluationContext = {
  variables: {
    issue: issueBean(ISSUE, SOURCE),
    user: userBean(LI, SOURCE),
    project: projectBean(PROJECT, SOURCE),
    transition: transitionBean({
      id: 31,
      name: 'Launch it',
      from: { id: 2, name: 'Planning' },
      to: STATUS,
      hasScreen: true,
    }),
    config: fromJson({
      gate: 'launch',
      record: 'customfield_10050',
      empty: '',
      none: null,
      list: ['a', 'b'],
      nested: { deep: { n: 1 } },
    }),
  },
  source: SOURCE,
  nowMs: Date.parse('2026-01-15T20:30:00.000Z'),
  timeZone: 'Asia/Shanghai',
};
