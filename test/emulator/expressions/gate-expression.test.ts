import { countElements } from '../../../emulator/expressions/count-elements';
import { issueBean, userBean } from '../../../emulator/expressions/jira-beans';
import type { AttachmentData } from '../../../emulator/expressions/jira-data';
import { fromJson } from '../../../emulator/expressions/json';
import { parseExpression } from '../../../emulator/expressions/parser';
import { runExpression } from '../../../emulator/expressions/run-expression';
import { ISSUE, LI, SOURCE } from './site';

const GATE =
  "let r=issue[config.record];let l=(user?.locale??'').includes('zh')?'zh':'en';let a=issue.attachments.filter(x=>x.size!=0);" +
  "let ids=a.map(x=>x.id);let fresh=a.filter(x=>!r.seen.includes(x.id)).map(x=>x.filename??'').join('\\n').toLowerCase();" +
  "let miss=r.need.filter(n=>!n.ids.some(i=>ids.includes(i))&&(n.like==''||fresh.match(n.like)==null)).concat(r.block).map(n=>n[l]);" +
  "r.issue!=issue.id||r.gate!=config.gate?false:miss.length==0?true:r.head[l]+miss.join('\\n')";

interface Need {
  ids: number[];
  like: string;
  zh: string;
  en: string;
}

const file = (id: number | null, filename: string, size = 5): AttachmentData => ({
  id,
  filename,
  size,
  mimeType: 'application/pdf',
  authorAccountId: 'li',
  created: null,
});
const need = (name: string, ids: number[], like: string): Need => ({
  ids,
  like,
  zh: `缺 ${name}`,
  en: `${name} is missing`,
});

function gate(
  attachments: AttachmentData[],
  needs: Need[],
  more: Record<string, unknown> = {},
  locale: string | null = 'en_US',
) {
  const record = {
    issue: ISSUE.id,
    gate: 'launch',
    seen: [1, 2],
    need: needs,
    block: [],
    head: { zh: '不能通过：\n', en: 'Not yet:\n' },
    ...more,
  };
  return runExpression(GATE, {
    variables: {
      issue: issueBean({ ...ISSUE, attachments, customFields: { customfield_1: record } }, SOURCE),
      user: locale === null ? null : userBean({ ...LI, locale }, SOURCE),
      config: fromJson({ record: 'customfield_1', gate: 'launch' }),
    },
    source: SOURCE,
  });
}

test('the gate expression keeps to the limits of its text', () => {
  expect(GATE.length).toBeLessThanOrEqual(1_000);
  const parsed = parseExpression(GATE);
  expect(parsed.ok && countElements(parsed.ast)).toBeLessThanOrEqual(100);
});

test('a file that was there and belongs to the deliverable opens the gate', () => {
  expect(gate([file(1, 'anything.pdf')], [need('plan', [1], 'plan')])).toMatchObject({
    ok: true,
    value: true,
  });
});

test('a file on the transition screen opens the gate by its name', () => {
  expect(gate([file(null, 'Market PLAN v2.pdf')], [need('plan', [], 'market.*plan')])).toMatchObject({
    value: true,
  });
});

test('an old file that belongs to nothing does not open the gate by its name', () => {
  expect(gate([file(2, 'plan.pdf')], [need('plan', [], 'plan')])).toMatchObject({
    value: 'Not yet:\nplan is missing',
  });
});

test('an empty file opens nothing', () => {
  expect(gate([file(null, 'plan.pdf', 0)], [need('plan', [], 'plan')])).toMatchObject({
    value: 'Not yet:\nplan is missing',
  });
});

test('what is missing is told in the language of the person, English when nobody is there', () => {
  const needs = [need('plan', [], 'plan'), need('report', [], 'report')];
  expect(gate([], needs, {}, 'zh_CN')).toMatchObject({ value: '不能通过：\n缺 plan\n缺 report' });
  expect(gate([], needs, {}, null)).toMatchObject({ value: 'Not yet:\nplan is missing\nreport is missing' });
});

test('blocks of the record are told too', () => {
  expect(gate([], [], { block: [{ zh: '评审中', en: 'Under review' }] })).toMatchObject({
    value: 'Not yet:\nUnder review',
  });
});

test("another issue's record, another gate's record and no record all fail closed", () => {
  expect(gate([], [], { issue: 1 })).toMatchObject({ ok: true, value: false });
  expect(gate([], [], { gate: 'retirement' })).toMatchObject({ ok: true, value: false });
  expect(gate([], [], { seen: null })).toMatchObject({ ok: true });
  expect(gate([file(5, 'a')], [], { seen: null })).toMatchObject({ ok: false });
});

test('thirteen needs and 300 files, all of them new, stay within Jira’s limits', () => {
  const files = Array.from({ length: 300 }, (_, at) => file(at + 10, `file-${at}.pdf`));
  const needs = Array.from({ length: 13 }, (_, at) =>
    need(`deliverable ${at}`, [1_000, 1_001, 1_002], `deliverable.*${at}`),
  );
  const result = gate(files, needs);
  expect(result).toMatchObject({ ok: true });
  expect(result.steps).toBeLessThan(10_000);
  expect(result.expensiveOperations).toBeLessThanOrEqual(10);
});
