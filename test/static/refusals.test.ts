import type { Refusal, RefusalCode } from '../../src/contract/reply';
import { problemOf } from '../../static/src/common/problem';
import { panelTexts } from './panel-texts';

const department = { zh: '产品部', en: 'Product department' };

/** Every code with the facts that the backend sends. */
const FACTS: Readonly<Record<RefusalCode, Refusal['facts']>> = {
  BAD_REQUEST: undefined,
  NOT_SIGNED_IN: undefined,
  ISSUE_NOT_VISIBLE: undefined,
  NOT_ALLOWED_TO_EDIT: undefined,
  NOT_ALLOWED_TO_ADMINISTER: undefined,
  NOT_IN_ROLE: { roles: { zh: '产品部 或 公司管理层', en: 'Product department or Management' } },
  PROJECT_NOT_BOUND: undefined,
  NOT_A_PRODUCT: undefined,
  UNKNOWN_DELIVERABLE: { deliverable: 'productPlan' },
  WRONG_KIND_OF_EVIDENCE: { deliverable: { zh: '产品规划', en: 'Product plan' } },
  UNKNOWN_ATTACHMENT: { attachment: '10001' },
  EMPTY_ATTACHMENT: { filename: 'plan.pdf' },
  NOT_LINKED: { deliverable: 'productPlan' },
  BAD_LINK: {},
  BAD_DATES: {},
  UNKNOWN_FACT: { fact: 'productGoal' },
  BAD_VALUE: {},
  UNKNOWN_PERSON: undefined,
  UNKNOWN_ITEM: {},
  UNKNOWN_VERSION: { version: '10001' },
  VERSION_NOT_TESTED: { version: '1.0' },
  NOT_ASKED_FOR: {},
  REASON_NEEDED: {},
  TEXT_TOO_LONG: { max: '1000' },
  TABLE_FULL: { max: '100' },
  TOO_MANY_CLASSES: { column: { zh: '区域', en: 'Region' }, max: '200' },
  BAD_IMPORT: {},
  SAME_PERSON: { fact: { zh: '退市需求', en: 'Retirement request' } },
  UNKNOWN_PRODUCT: {},
  REPLACEMENT_LOOP: {},
  PRODUCT_RETIRED: {},
  NOT_THE_OWNER: {},
  TOO_MANY_OWNERS: { max: '300' },
  OWNERS_UNKNOWN: { owners: '张三, 李四' },
  NOTICE_NOT_NOW: {},
  NOTICE_NOT_READY: { missing: { zh: '产品退市计划', en: 'Retirement plan' } },
  NOTICE_CHANGED: {},
  NOTICE_SENT: { at: '2026-11-20T08:30:00.000Z' },
  NOTICE_NOT_SENT: {},
  NOT_RETIRED: {},
  ARCHIVE_CHANGED: {},
  TOO_MANY_REQUESTS: { max: '50' },
  UNKNOWN_REQUEST: {},
  REQUEST_NOT_OPEN: {},
  OWN_REQUEST: {},
  MATERIAL_NOT_GRANTED: {},
  MATERIAL_EXPIRED: { until: '2026-12-01' },
  REVIEW_NOT_ASKED: {},
  REVIEW_OPEN: {},
  REVIEW_NOT_OPEN: {},
  REVIEW_PASSED: {},
  REVIEW_KILLED: {},
  ON_HOLD: { until: '2026-12-01' },
  GATE_NOT_READY: { missing: { zh: '产品规划', en: 'Product plan' } },
  ITEMS_UNANSWERED: {},
  NEW_VERSION_NEEDED: {},
  NO_REVIEWERS: { role: department },
  NOT_A_REVIEWER: {},
  NOT_A_STAND_IN: {},
  OWN_WORK: {},
  NOT_THE_CHAIR: {},
  NO_QUORUM: { needed: '3' },
  AGAINST_THE_VOTES: {},
  BAD_CONDITIONS: {},
  NO_CHAINS: {},
  UNKNOWN_ROUND: {},
  NOTHING_OWED: { department },
  NUDGED_ALREADY: { department, at: '2026-11-20T08:30:00.000Z' },
  NOBODY_TO_TELL: { department },
  UNKNOWN_MAIL: {},
  UNKNOWN_CLAUSE: undefined,
  COMMAND_REUSED: undefined,
  BUSY: undefined,
  BAD_BINDING: undefined,
  BAD_PEOPLE: undefined,
  BAD_ENFORCEMENT: undefined,
  BAD_SETUP: undefined,
  PROJECT_TAKEN: { key: 'PROD' },
  FIELDS_MISSING: undefined,
  NOT_UNDOABLE: undefined,
  NO_WORKFLOW: undefined,
  WORKFLOW_REFUSED: { said: 'The workflow has no status.' },
  BAD_PROCESS: undefined,
  PROCESS_CHANGED: undefined,
  PROCESS_TOO_LARGE: { max: '220' },
  UNAVAILABLE: undefined,
};

const say = (language: 'zh' | 'en', code: RefusalCode) => {
  const facts = FACTS[code];
  const problem = problemOf({ ok: false, code, traceId: 'trace', ...(facts && { facts }) });
  return panelTexts(language).t(problem.sentence, problem.facts);
};

describe.each(['zh', 'en'] as const)('Refusals in %s', (language) => {
  it.each(Object.keys(FACTS))('say what %s means, with every fact in its place', (code) => {
    expect(say(language, code as RefusalCode)).not.toMatch(/\{|\}|object Object/);
  });

  it('are all different', () => {
    const said = Object.keys(FACTS).map((code) => say(language, code as RefusalCode));
    expect(new Set(said).size).toBe(said.length);
  });
});

it('Names of the process are said in the language of the reader', () => {
  expect(say('zh', 'NOBODY_TO_TELL')).toContain('产品部尚未指定人员');
  expect(say('en', 'NOBODY_TO_TELL')).toContain('Nobody has been named for Product department');
});

it('A code from a newer backend reads as "not available"', () => {
  const newer = { ok: false, code: 'FROM_TOMORROW', traceId: 'trace' } as unknown as Refusal;
  expect(problemOf(newer).sentence).toBe('refusal.UNAVAILABLE');
});
