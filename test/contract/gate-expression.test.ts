import fc from 'fast-check';
import { countElements } from '../../emulator/expressions/count-elements';
import { evaluateExpression, type Evaluation } from '../../emulator/expressions/evaluator';
import { issueBean, userBean } from '../../emulator/expressions/jira-beans';
import { fromJson } from '../../emulator/expressions/json';
import { parseExpression } from '../../emulator/expressions/parser';
import { toJson } from '../../emulator/expressions/json';
import { newDossier } from '../../src/domain/dossier/state';
import { issueId } from '../../src/domain/ids';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import { project } from '../../src/domain/projection/field-values';
import { deliverablesAttachedExpression } from '../../src/domain/readiness/gate-expression';
import type { AttachedFile } from '../../src/domain/readiness/attached-file';
import { attachedFile } from '../support/attached-file';
import { expressionIssue, expressionUser, noSource } from '../support/expression-data';

const parsed = parseExpression(deliverablesAttachedExpression);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
const { ast } = parsed;

const texts = () => ({
  head: { zh: '还缺:\n', en: 'Missing:\n' },
  hint: { zh: '\n请先上传', en: '\nAttach it first' },
  or: { zh: ' 或 ', en: ' or ' },
});

/** Runs the validator on a product in a stage: the app has judged some files, others came after. */
function validate(options: {
  readonly stage: string;
  readonly judged: readonly AttachedFile[];
  readonly live: readonly {
    readonly id: number | null;
    readonly filename: string | null;
    readonly size: number | null;
  }[];
  readonly linked?: Readonly<Record<string, readonly string[]>>;
  readonly facts?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly gate?: string;
  readonly issue?: number;
}): Evaluation & { readonly missing: readonly string[] } {
  const state = {
    ...newDossier,
    stage: options.stage,
    facts: options.facts ?? {},
    linked: (options.linked ?? {}) as typeof newDossier.linked,
  };
  const projection = project(defaultProcess, issueId('10001'), state, 1, options.judged, texts, 'en');
  const issue = expressionIssue({
    id: options.issue ?? 10001,
    attachments: options.live,
    record: projection.values['gate-record'],
  });
  const user = expressionUser(options.locale ?? 'zh_CN');
  const evaluation = evaluateExpression(ast, {
    variables: {
      issue: issueBean(issue, noSource),
      user: userBean(user, noSource),
      config: fromJson({ record: 'customfield_10100', gate: options.gate ?? `${options.stage}Gate` }),
    },
  });
  return { ...evaluation, missing: projection.values['missing-deliverables'] ?? [] };
}

const valueOf = (evaluation: Evaluation): unknown => (evaluation.ok ? toJson(evaluation.value) : evaluation);
const live = (file: AttachedFile) => ({ id: Number(file.id), filename: file.filename, size: file.sizeBytes });

const planningNames = defaultProcess.deliverables
  .filter(({ uses }) => uses.some(({ stage }) => stage === 'planning'))
  .map(({ name }) => `${name.zh}.pdf`);
const complete = planningNames.map((name, index) => attachedFile(index + 1, name));

test('with every file judged and attached the gate opens', () => {
  expect(valueOf(validate({ stage: 'planning', judged: complete, live: complete.map(live) }))).toBe(true);
});

test('a file that was deleted no longer counts, although the app has judged it', () => {
  const rest = complete.filter(({ filename }) => filename !== '产品规划.pdf');
  expect(valueOf(validate({ stage: 'planning', judged: complete, live: rest.map(live) }))).toBe(
    '还缺:\n产品规划',
  );
});

test('files whose event is still under way count by their names', () => {
  expect(valueOf(validate({ stage: 'planning', judged: [], live: complete.map(live) }))).toBe(true);
});

test('a file dropped on the transition screen counts by its name, in any case', () => {
  const dropped = { id: null, filename: 'PRODUCT PLAN v3.PDF', size: 10 };
  const rest = complete.filter(({ filename }) => filename !== '产品规划.pdf');
  expect(valueOf(validate({ stage: 'planning', judged: rest, live: [...rest.map(live), dropped] }))).toBe(
    true,
  );
});

test('where Jira does not tell the name of a dropped file, the message says to attach it first', () => {
  const rest = complete.filter(({ filename }) => filename !== '产品规划.pdf');
  const dropped = { id: null, filename: null, size: null };
  const refusal = valueOf(
    validate({ stage: 'planning', judged: rest, live: [...rest.map(live), dropped], locale: 'en_US' }),
  );
  expect(refusal).toBe('Missing:\nProduct plan\nAttach it first');
});

test('a dropped file of zero bytes does not count', () => {
  const rest = complete.filter(({ filename }) => filename !== '产品规划.pdf');
  const dropped = { id: null, filename: '产品规划.pdf', size: 0 };
  expect(valueOf(validate({ stage: 'planning', judged: rest, live: [...rest.map(live), dropped] }))).toBe(
    '还缺:\n产品规划',
  );
});

test.each<[string, Partial<Parameters<typeof validate>[0]>]>([
  ['of another issue, as in a clone', { issue: 10002 }],
  ['of another gate, as while an event is under way', { gate: 'launchGate' }],
])('a record %s settles nothing', (_what, change) => {
  expect(
    valueOf(validate({ stage: 'planning', judged: complete, live: complete.map(live), ...change })),
  ).toBe(false);
});

test('without a record the expression fails, which Jira takes as a refusal', () => {
  const issue = expressionIssue({ id: 10001, attachments: [], record: null });
  const result = evaluateExpression(ast, {
    variables: {
      issue: issueBean(issue, noSource),
      user: userBean(expressionUser('zh_CN'), noSource),
      config: fromJson({ record: 'customfield_10100', gate: 'planningGate' }),
    },
  });
  expect(result.ok).toBe(false);
});

test('panel and validator never disagree', () => {
  const names = defaultProcess.deliverables.flatMap(({ name }) => [`${name.zh}.pdf`, `${name.en}.docx`]);
  const file = fc.record({
    name: fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 20 })),
    size: fc.constantFrom(0, 1, 5000),
    link: fc.option(fc.constantFrom(...defaultProcess.deliverables.map(({ key }) => key)), { freq: 4 }),
  });
  const gates = fc.constantFrom(...defaultProcess.gates);
  fc.assert(
    fc.property(
      gates,
      fc.array(file, { maxLength: 12 }),
      fc.constantFrom('yes', 'no'),
      fc.constantFrom('superseded', 'noMarketOpportunity'),
      (gate, drawn, launchEvent, retirementReason) => {
        const files = drawn.map(({ name, size }, index) => attachedFile(index + 1, name, size));
        const linked: Record<string, string[]> = {};
        drawn.forEach(({ link }, index) => {
          if (link !== null) (linked[link] ??= []).push(String(index + 1));
        });
        const result = validate({
          stage: gate.from,
          judged: files,
          live: files.map(live),
          linked,
          facts: { launchEvent, retirementReason },
          locale: 'en_US',
        });
        expect(valueOf(result)).toBe(
          result.missing.length === 0 ? true : `Missing:\n${result.missing.join('\n')}`,
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('the largest gate with 300 attachments stays inside every documented limit', () => {
  const files = Array.from({ length: 300 }, (_, index) =>
    attachedFile(index + 1, `会议录像与现场照片 第 ${index} 号.jpeg`),
  );
  for (const judged of [files, files.slice(0, 150), []]) {
    const result = validate({
      stage: 'launch',
      facts: { launchEvent: 'yes' },
      judged,
      live: files.map(live),
    });
    expect(result).toMatchObject({ ok: true });
    expect(result.steps).toBeLessThanOrEqual(10_000);
    expect(result.expensiveOperations).toBeLessThanOrEqual(10);
  }
  expect(deliverablesAttachedExpression.length).toBeLessThanOrEqual(1_000);
  expect(countElements(ast)).toBeLessThanOrEqual(100);
});
