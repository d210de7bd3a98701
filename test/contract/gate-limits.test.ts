import { NO_EVENTS } from '../support/no-events';
import { countElements } from '../../emulator/expressions/count-elements';
import { EXPRESSION_LIMITS } from '../../emulator/expressions/limits';
import { parseExpression } from '../../emulator/expressions/parser';
import { issueId } from '../../src/domain/ids';
import { fileNamePattern } from '../../src/domain/process/deliverable';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import { project } from '../../src/domain/projection/field-values';
import type { AttachedFile } from '../../src/domain/readiness/attached-file';
import type { GateRecord } from '../../src/domain/readiness/gate-record';
import { attachedFile } from '../support/attached-file';
import { setFact } from '../support/commands';
import { gateTexts } from '../support/gate-texts';
import { paperProduct } from '../support/paper-product';
import { evaluateRule, live, RULE_TEXTS, type Rule } from '../support/validate';

const RULES: readonly Rule[] = ['deliverables-attached', 'gate-approved'];
const TEXTS = RULES.flatMap((rule) =>
  (['byConfig', 'literal'] as const).map((how) => ({ rule, how, text: RULE_TEXTS[rule][how] })),
);

const { deliverables, gates } = defaultProcess;

/** As long as Jira allows: 255 characters. */
const long = (name: string): string => `${name} `.repeat(255).slice(0, 251) + '.pdf';

/** Three hundred files with ids as large sites have them. */
const filesNamed = (nameOf: (index: number) => string): readonly AttachedFile[] =>
  Array.from({ length: 300 }, (_, index) => attachedFile(10_000_000 + index, nameOf(index)));

const NAMES: Readonly<Record<string, (index: number) => string>> = {
  'that say nothing': (index) => `会议录像与现场照片 第 ${index} 号.jpeg`,
  'that are as long as Jira allows': (index) => long(`photo ${index}`),
  'that all say deliverables': (index) =>
    `${deliverables[index % deliverables.length]!.name.zh} v${index}.pdf`,
  'that say everything at once': () =>
    deliverables
      .map(({ name }) => name.zh)
      .join(' ')
      .slice(0, 250) + '.pdf',
  'that almost say something': () => long('产品规'),
};

/** The record of the largest gate, launch with an event, when the app has judged these files and taken them as they are. */
function launchRecord(judged: readonly AttachedFile[], isFollowed: boolean): GateRecord {
  const product = paperProduct('launch');
  product.does(setFact('launchEvent', 'yes'));
  product.does(setFact('liveDemo', 'yes'));
  for (const { filename } of isFollowed ? judged : []) product.attach(filename);
  product.does({ type: 'followFiles' }, null);
  const ids = new Map(product.files().map(({ id }, index) => [id, judged[index]!.id]));
  const state = JSON.parse(JSON.stringify(product.state()), (key, value: unknown) =>
    key === 'attachmentId' ? ids.get(value as AttachedFile['id']) : value,
  ) as ReturnType<typeof product.state>;
  const now = {
    issue: issueId('10000001'),
    state,
    version: 12_345,
    chain: NO_EVENTS,
    files: judged,
    versions: [],
  };
  return project(defaultProcess, now, gateTexts, 'zh').values['gate-record'];
}

/** As it will be after a decision on everything that is there, which is the most to look at. */
const decided = (record: GateRecord): GateRecord => ({
  ...record,
  decision: 'go',
  covers: record.seen,
  guard: deliverables.map(fileNamePattern).join('|'),
});

test.each(TEXTS)('the text of $rule ($how) keeps within length and elements', ({ text }) => {
  const parsed = parseExpression(text);
  expect(parsed.ok && countElements(parsed.ast)).toBeLessThanOrEqual(EXPRESSION_LIMITS.jiraLeaves);
  expect(text.length).toBeLessThanOrEqual(EXPRESSION_LIMITS.jiraLengthChars);
});

test('with the longest id that a field can have, the text still fits', () => {
  for (const { text } of TEXTS)
    expect(text.replaceAll('customfield_10100', `customfield_${'9'.repeat(19)}`).length).toBeLessThanOrEqual(
      1_000,
    );
});

describe.each(Object.entries(NAMES))('300 attachments with names %s', (_what, nameOf) => {
  const files = filesNamed(nameOf);
  const attachments = files.map(live);

  test.each(TEXTS)(
    '$rule ($how) keeps within steps and expensive operations, however many were seen',
    ({ rule, text }) => {
      for (const seen of [0, 1, 150, 299, 300])
        for (const isFollowed of [false, true]) {
          const record = launchRecord(files.slice(0, seen), isFollowed);
          for (const each of rule === 'gate-approved' ? [record, decided(record)] : [record]) {
            const result = evaluateRule(rule, each, attachments, { text, issue: 10_000_001 });
            expect(result).toMatchObject({ ok: true });
            expect(result.steps).toBeLessThanOrEqual(EXPRESSION_LIMITS.jiraSteps);
            expect(result.expensiveOperations).toBeLessThanOrEqual(EXPRESSION_LIMITS.jiraExpensiveOperations);
          }
        }
    },
  );

  test('the record stays under 20 KB', () => {
    for (const isFollowed of [false, true]) {
      const record = decided(launchRecord(files, isFollowed));
      expect(Buffer.byteLength(JSON.stringify(record))).toBeLessThan(20_000);
    }
  });
});

/** The shortest of several times in milliseconds: the others were spent on something else. */
function bestOf(times: number, run: () => unknown): number {
  const spent = Array.from({ length: times }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return Math.min(...spent);
}

/** Parts of hints repeated, so that every alternative begins to match again and again. */
const HOSTILE = [
  long('新产品研发计划'.slice(0, 6)),
  long('推广会议'),
  long('发布会需求说明'),
  long('research and '),
  long('existing company '),
  long('new product r&d '),
  long('product plannin'),
  ' _-'.repeat(84),
  '\u3000'.repeat(250),
  'v1.'.repeat(84),
  'p'.repeat(255),
];

test.each(gates.map(({ key, from }) => [key, from] as const))(
  'the patterns of %s are quick on hostile names',
  (_key, from) => {
    const product = paperProduct(from);
    for (const [fact, value] of [
      ['launchEvent', 'yes'],
      ['retirementReason', 'superseded'],
      ['strategyOrigin', 'marketDemand'],
    ] as const)
      product.does(setFact(fact, value));
    const now = {
      issue: issueId('1'),
      state: product.state(),
      version: 1,
      chain: NO_EVENTS,
      files: [],
      versions: [],
    };
    const record = project(defaultProcess, now, gateTexts, 'zh').values['gate-record'];
    for (const name of HOSTILE) {
      const names = Array.from({ length: 300 }, () => name.toLowerCase()).join('\n');
      for (const { like, en } of [...record.need, { like: decided(record).guard, en: 'the guard' }]) {
        const pattern = new RegExp(like);
        const isQuick = bestOf(5, () => pattern.test(names)) < EXPRESSION_LIMITS.regexMs;
        expect({ en, name, isQuick }).toEqual({ en, name, isQuick: true });
      }
    }
  },
);
