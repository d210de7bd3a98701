import type { Command } from '../../../src/domain/dossier/command';
import type {
  CommandRefusalCode,
  RetirementRefusalCode,
  ReviewRefusalCode,
} from '../../../src/domain/dossier/decide/decision';
import * as commands from '../../support/commands';
import { LI, paperProduct, type PaperProduct } from '../../support/paper-product';

const { addLink, comment, confirm, judge, link, nudge, putRow, replace } = commands;
const { setAside, setFact, setItem, stateDates, testVersion, unlink, waive } = commands;

/**
 * A product at a gate with a file (1), an empty file (2), a piece of evidence (3.1) with file 3, an untested version (10)
 * and a failed one (11).
 */
function productIn(stage: string): PaperProduct {
  const product = paperProduct(stage, { holders: { product: { groups: [], people: [LI] } } });
  product.putVersion({ id: '10', name: 'V1.0', isReleased: false, isArchived: false });
  product.putVersion({ id: '11', name: 'V1.1', isReleased: true, isArchived: false });
  product.does(testVersion('11', 'failed'));
  product.attach('v7.pdf');
  product.attach('产品规划.pdf', 0);
  product.attach('产品规划计划.xlsx');
  product.does({ type: 'followFiles' }, null);
  return product;
}

const row = (cells: Readonly<Record<string, string>>) => putRow(cells, null, 'impactInventory');
const none = (deliverable: string): Command => ({ type: 'declareNone', deliverable, none: true });
const removeRow = (deliverable: string): Command => ({ type: 'removeRow', deliverable, row: '1' });
const long = 'x'.repeat(1001);
const plan = { zh: '产品规划', en: 'Product plan' };

type Refused = readonly [what: string, command: Command, facts?: unknown, stage?: string];

/** Codes of reviews, retirements and the archive have tests of their own. */
type ToldElsewhere =
  | ReviewRefusalCode
  | RetirementRefusalCode
  | 'TABLE_FULL'
  | 'TOO_MANY_CLASSES'
  | 'BAD_IMPORT'
  | 'SAME_PERSON'
  | 'UNKNOWN_PRODUCT'
  | 'REPLACEMENT_LOOP'
  | 'PRODUCT_RETIRED';

/** By code: what is refused with it, and the facts that explain it. */
const REFUSALS: Readonly<Record<Exclude<CommandRefusalCode, ToldElsewhere>, readonly Refused[]>> = {
  UNKNOWN_DELIVERABLE: [
    ['a file for it', link('mystery', '1'), { deliverable: 'mystery' }],
    ['a replacement in it', replace('mystery', '3.1', '1')],
    ['a link for it', addLink('mystery', 'https://example.com')],
    ['dates for it', stateDates('mystery', '2026-03-01')],
    ['a confirmation of it', confirm('mystery')],
    ['a row where there is no table', putRow({ customer: 'x' }, null, 'productPlan')],
    ['a row taken from where there is no table', removeRow('productPlan')],
    ['nothing to list where there is no table', none('productPlan')],
  ],
  WRONG_KIND_OF_EVIDENCE: [
    ['a file for versions', link('versionPlan', '1')],
    ['a file for an address', link('productSystem', '1')],
    ['a link for a file', addLink('productPlan', 'https://example.com'), { deliverable: plan }],
    ['a link for dates', addLink('planningSchedule', 'https://example.com')],
    ['dates for a file', stateDates('productPlan', '2026-03-01')],
    ['a file confirmed', confirm('productPlan')],
  ],
  UNKNOWN_ATTACHMENT: [
    ['a file that is not attached', link('productPlan', '99'), { attachment: '99' }],
    ['a replacement that is not attached', replace('planningSchedule', '3.1', '99')],
    ['setting aside a file that is not attached', setAside('99')],
  ],
  EMPTY_ATTACHMENT: [
    ['an empty file', link('productPlan', '2'), { filename: '产品规划.pdf' }],
    ['an empty replacement', replace('planningSchedule', '3.1', '2')],
  ],
  NOT_LINKED: [
    ['a piece that never was', unlink('productPlan', '3.1'), { deliverable: 'productPlan' }],
    ['a piece of a deliverable that is unknown', unlink('mystery', '3.1')],
    ['replacing a piece that never was', replace('productPlan', '3.1', '1')],
    [
      'a new address of a link that never was',
      addLink('existingProjectMaterial', 'https://example.com', 'x', '3.1'),
    ],
  ],
  BAD_LINK: [
    ['no address', addLink('prototype', '  ')],
    ['an address without https', addLink('prototype', 'example.com')],
    ['a script', addLink('prototype', 'javascript:alert(1)')],
    ['a file of somebody’s computer', addLink('prototype', 'file:///etc/passwd')],
    ['an address with blanks', addLink('prototype', 'https://example.com/a b')],
    ['an address with markup', addLink('prototype', 'https://example.com/<script>')],
    ['a line break before a script', addLink('prototype', 'https://example.com\njavascript:alert(1)')],
    ['an address of more than 2,000 characters', addLink('prototype', `https://e.com/${'x'.repeat(2000)}`)],
    ['a title of more than 255 characters', addLink('prototype', 'https://example.com', 'x'.repeat(256))],
  ],
  BAD_DATES: [
    ['a day that does not exist', stateDates('planningSchedule', '2026-02-30')],
    ['a start that does not exist', stateDates('planningSchedule', '2026-03-30', '2026-02-29')],
    ['a start after the end', stateDates('planningSchedule', '2026-03-01', '2026-03-02')],
    ['a moment instead of a day', stateDates('planningSchedule', '2026-03-01T00:00:00Z')],
  ],
  UNKNOWN_FACT: [['an unknown fact', setFact('mood', 'good'), { fact: 'mood' }]],
  BAD_VALUE: [
    [
      'a value that the fact never has',
      setFact('launchEvent', 'perhaps'),
      { fact: { zh: '是否召开产品发布会', en: 'Launch event' } },
    ],
    ['a written item without words', setItem('launchEventPack', 'place', true, ' ')],
    ['a column that does not exist', row({ mood: 'good' }), { fact: 'mood' }],
    [
      'an option that does not exist',
      row({ contractStatus: 'perhaps' }),
      { fact: { zh: '合同状况', en: 'Contract status' } },
    ],
    ['an empty row', row({ customer: '  ' })],
  ],
  UNKNOWN_ITEM: [
    [
      'an item that the checklist does not have',
      setItem('launchEventPack', 'fireworks'),
      { item: 'fireworks' },
    ],
    ['an item of what has no checklist', setItem('productPlan', 'place')],
    ['an item of what does not exist', setItem('mystery', 'place')],
    ['a row that does not exist', putRow({ customer: 'x' }, '77'), { item: '77' }],
  ],
  UNKNOWN_VERSION: [
    ['testing a version that the product does not have', testVersion('99'), { version: '99' }],
    ['judging a version that the product does not have', judge('99')],
  ],
  VERSION_NOT_TESTED: [
    ['judging an untested version', judge('10'), { version: 'V1.0' }],
    ['judging a failed version, released or not', judge('11')],
  ],
  NOT_ASKED_FOR: [
    ['excusing what this gate does not ask for', waive('functionList'), { requirement: 'functionList' }],
    ['excusing what does not exist', waive('mystery')],
    ['excusing at the end of the lifecycle', waive('archiveDossier'), undefined, 'retired'],
    ['an opinion of a department that the stage does not concern', comment('management', 'No')],
    ['an opinion of nobody', comment('mystery', 'No')],
  ],
  REASON_NEEDED: [
    ['excusing without a reason', waive('productPlan', '  ')],
    ['an opinion without words', comment('product', ' \n ')],
    ['a refusal of a version without words', judge('12', 'rejected')],
    ['conditions without words', judge('12', 'acceptedWithConditions', ' ')],
  ],
  TEXT_TOO_LONG: [
    ['a goal of 256 characters', setFact('productGoal', 'x'.repeat(256)), { max: '255' }],
    ['a reason for a fact', setFact('launchEvent', 'yes', long), { max: '1000' }],
    ['what is written for an item', setItem('launchEventPack', 'place', true, long)],
    ['a note to a confirmation', confirm('preInitiationRecord', true, long)],
    ['a cell of 256 characters', row({ customer: 'x'.repeat(256) }), { max: '255' }],
    ['a note to a verdict', judge('12', 'accepted', long)],
    ['a reason to excuse', waive('productPlan', long)],
    ['an opinion', comment('product', long)],
  ],
  NOTHING_OWED: [
    ['reminding a department that owes nothing', nudge('committee')],
    ['reminding nobody', nudge('mystery'), { department: { zh: 'mystery', en: 'mystery' } }],
    ['reminding at the end of the lifecycle', nudge('product'), undefined, 'retired'],
  ],
  NUDGED_ALREADY: [['reminding twice in a day', nudge('product')]],
  NOBODY_TO_TELL: [
    [
      'reminding a department without people',
      nudge('projectManagement'),
      { department: { zh: '项目管理部', en: 'Project management' } },
    ],
  ],
};

/** What has to be so before a code can come up. */
const BEFORE: Readonly<Partial<Record<CommandRefusalCode, (product: PaperProduct) => void>>> = {
  REASON_NEEDED: passedVersion,
  TEXT_TOO_LONG: passedVersion,
  NUDGED_ALREADY: (product) => product.does(nudge('product')),
};

function passedVersion(product: PaperProduct): void {
  product.putVersion({ id: '12', name: 'V1.2', isReleased: false, isArchived: false });
  product.does(testVersion('12'));
}

const table = Object.entries(REFUSALS).flatMap(([code, refused]) =>
  refused.map(([what, command, facts, stage]) => ({ code, what, command, facts, stage })),
);

test.each(table)('$code: $what', ({ code, command, facts, stage = 'planning' }) => {
  const product = productIn(stage);
  BEFORE[code as CommandRefusalCode]?.(product);
  const before = { state: product.state(), events: product.recorded().length };
  const decision = product.run(command);
  expect(decision).toMatchObject({ ok: false, code });
  if (facts !== undefined) expect(decision).toMatchObject({ facts });
  expect({ state: product.state(), events: product.recorded().length }).toEqual(before);
});

test('nothing to list cannot be said while there are rows', () => {
  const product = productIn('retirement');
  product.does(putRow({ customer: '仁济医院' }));
  expect(product.run(none('impactInventory'))).toMatchObject({ code: 'BAD_VALUE' });
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'names that every object has, such as "%s", are as unknown as any other',
  (name) => {
    const product = productIn('planning');
    const strange: readonly Command[] = [
      link(name, '1'),
      replace(name, '3.1', '1'),
      replace('planningSchedule', name, '1'),
      unlink(name, '3.1'),
      unlink('planningSchedule', name),
      addLink(name, 'https://example.com'),
      stateDates(name, '2026-03-01'),
      setFact(name, 'yes'),
      setFact('launchEvent', name),
      setItem(name, 'place'),
      setItem('launchEventPack', name),
      confirm(name),
      putRow({ [name]: 'x' }),
      putRow({ customer: 'x' }, name),
      testVersion(name),
      judge(name),
      waive(name),
      nudge(name),
      comment(name, 'x'),
    ];
    for (const command of strange) expect({ command, ...product.run(command) }).toMatchObject({ ok: false });
    expect(product.run({ type: 'removeRow', deliverable: 'impactInventory', row: name })).toEqual({
      ok: true,
      events: [],
    });
  },
);
