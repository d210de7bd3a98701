import type { ReadinessRow, ReadinessTask } from '../../src/contract/readiness-view';
import { actionsOf } from '../../static/src/panel/rows/row-part';
import { taskKey } from '../../static/src/panel/summary/task-key';
import { panelTexts } from './panel-texts';
import { readinessRow } from './readiness-row';
import { tableView } from './table/table-view';

const editor = { canAct: true, canWaive: false, hasOtherFiles: true };
const reader = { canAct: false, canWaive: false, hasOtherFiles: true };
const noFiles = { file: false, link: false, dates: false };
const piece: ReadinessRow['evidence'][number] = { id: '1', counts: true, versions: [] };
const table = tableView();

it('A row offers what it takes, uploading first', () => {
  const row = readinessRow('plan', { accepts: { file: true, link: true, dates: true } });
  expect(actionsOf(row, editor)).toEqual(['upload', 'link', 'dates', 'attached']);
});

it('A row with evidence does not offer files that are attached already', () => {
  expect(actionsOf(readinessRow('plan', { evidence: [piece] }), editor)).toEqual(['upload']);
  expect(actionsOf(readinessRow('plan'), { ...editor, hasOtherFiles: false })).toEqual(['upload']);
});

it('Who may not edit may still read checklists and tables', () => {
  const row = readinessRow('pack', { checklist: [], table });
  expect(actionsOf(row, reader)).toEqual(['checklist', 'table']);
});

it('What does not apply to the product takes nothing', () => {
  expect(actionsOf(readinessRow('plan', { state: 'notApplicable' }), editor)).toEqual([]);
});

it('Only what is missing can be waived, by whoever may, even without editing', () => {
  const chair = { ...reader, canWaive: true };
  expect(actionsOf(readinessRow('plan'), chair)).toEqual(['waive']);
  expect(actionsOf(readinessRow('plan', { state: 'satisfied' }), chair)).toEqual([]);
  expect(actionsOf(readinessRow('plan'), editor)).not.toContain('waive');
});

it.each(['plan', 'test', 'accept'] as const)('A row that waits for versions to %s leads to them', (task) => {
  expect(actionsOf(readinessRow('versions', { task, accepts: noFiles }), reader)).toEqual(['versions']);
});

const TASKS: Readonly<Record<ReadinessTask, true>> = {
  attach: true,
  attachOrLink: true,
  attachOrDate: true,
  link: true,
  fillIn: true,
  confirm: true,
  tick: true,
  complete: true,
  plan: true,
  test: true,
  accept: true,
  settle: true,
};

it.each(Object.keys(TASKS))('The task "%s" has its words in both languages', (task) => {
  const key = taskKey(task as ReadinessTask);
  expect(panelTexts('zh').t(key)).toMatch(/^请/);
  expect(panelTexts('en').t(key)).toMatch(/^[a-z]/);
});
