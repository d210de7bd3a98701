import { fileNamePattern } from '../../src/domain/process/deliverable';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import type { GateRecord } from '../../src/domain/readiness/gate-record';
import { paperProduct, type PaperProduct } from '../support/paper-product';
import {
  answerOf,
  dropped,
  live,
  projectionOf,
  recordOf,
  RULE_TEXTS,
  type LiveFile,
} from '../support/validate';

/** A product at a gate with a committee review, with its plan (1) and a picture (2). */
function reviewed(): PaperProduct {
  const product = paperProduct('planning');
  product.attach('产品规划.pdf');
  product.attach('holiday.jpg');
  product.does({ type: 'followFiles' }, null);
  return product;
}

const plan = defaultProcess.deliverables.find(({ key }) => key === 'productPlan')!;

/** The record after a decision for the plan as it is. */
const decided = (change: Partial<GateRecord> = {}): GateRecord => ({
  ...recordOf(reviewed()),
  decision: 'go',
  covers: [1],
  guard: fileNamePattern(plan),
  ...change,
});

const attached = reviewed().files().map(live);

describe.each(['byConfig', 'literal'] as const)('gate-approved, its field %s', (how) => {
  const text = RULE_TEXTS['gate-approved'][how];
  const answer = (
    record: GateRecord,
    files: readonly LiveFile[],
    options: { readonly gate?: string; readonly issue?: number; readonly locale?: string } = {},
  ): unknown => answerOf('gate-approved', record, files, { locale: 'en_US', ...options, text });

  test('without a decision it says why, in the language of the reader', () => {
    const record = recordOf(reviewed());
    expect(record.decision).toBe('');
    expect(answer(record, attached)).toBe(
      'Planning gate asks for a review that has not passed yet. The Lifecycle panel shows how far it is.',
    );
    expect(answer(record, attached, { locale: 'zh_CN' })).toBe(
      '“规划评审关口”要求评审，评审尚未通过。请在“生命周期”面板中查看评审进展。',
    );
  });

  test('with a go, and everything that it covers attached, it passes', () => {
    expect(answer(decided(), attached)).toBe(true);
  });

  test('a go does not carry what is gone', () => {
    expect(answer(decided(), attached.slice(1))).toBe(
      'What the review of Planning gate decided on has changed since. It has to be reviewed again: see the Lifecycle panel.',
    );
  });

  test('what the go does not cover may go', () => {
    expect(answer(decided(), attached.slice(0, 1))).toBe(true);
  });

  test.each(['产品规划 v9.pdf', 'PRODUCT PLAN.docx'])(
    'an unseen file that may be a new version of what was reviewed is stale: %s',
    (name) => {
      expect(answer(decided(), [...attached, dropped(name)])).toContain('has changed since');
      expect(answer(decided(), [...attached, { id: 77, filename: name, size: 10 }])).toContain(
        'has changed since',
      );
    },
  );

  test('an empty file of such a name is stale as well: nobody reviewed it', () => {
    expect(answer(decided(), [...attached, dropped('产品规划.pdf', 0)])).toContain('has changed since');
  });

  test('an unseen file of unknown name is stale: nobody can tell what it is', () => {
    expect(answer(decided(), [...attached, dropped(null)])).toContain('has changed since');
  });

  test.each(['meeting photo.jpg', '产品规划计划.xlsx', '竞品资料.zip'])(
    'an unseen other file passes: %s',
    (name) => {
      expect(answer(decided(), [...attached, dropped(name)])).toBe(true);
    },
  );

  test('a file that the app has seen is not guarded by its name: the decision came after it', () => {
    const record = decided({ seen: [1, 2, 3] });
    expect(answer(record, [...attached, { id: 3, filename: '产品规划 old.pdf', size: 10 }])).toBe(true);
  });

  test('where nothing is guarded, no file makes a go stale', () => {
    const record = decided({ guard: '', covers: [] });
    expect(answer(record, [...attached, dropped('产品规划.pdf'), dropped(null)])).toBe(true);
  });

  test('a name far behind many long ones is guarded like the first', () => {
    const many = Array.from({ length: 299 }, (_, index) => dropped(`${'photo '.repeat(41)}${index}.jpg`));
    expect(answer(decided(), [...attached, ...many])).toBe(true);
    expect(answer(decided(), [...attached, ...many, dropped('产品规划.pdf')])).toContain('has changed since');
  });

  test('a record of another issue or gate settles nothing', () => {
    expect(answer(decided(), attached, { issue: 10002 })).toBe(false);
    expect(answer(decided(), attached, { gate: 'launchGate' })).toBe(false);
  });
});

test('a gate without a review, and one that only advises, is approved', () => {
  const open = recordOf(paperProduct('initiation'));
  expect(answerOf('gate-approved', open, [])).toBe(true);
  const advising = {
    ...defaultProcess,
    gates: defaultProcess.gates.map((gate) => ({ ...gate, enforcement: 'advise' as const })),
  };
  const { values } = projectionOf(paperProduct('planning'), advising);
  expect(answerOf('gate-approved', values['gate-record'], [])).toBe(true);
  expect(answerOf('deliverables-attached', values['gate-record'], [])).toBe(true);
});
