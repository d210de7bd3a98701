import type { Command, CommandOf } from '../../../src/domain/dossier/command';
import { decide } from '../../../src/domain/dossier/decide/decide';
import { accountId, issueId } from '../../../src/domain/ids';
import { emptyIndex } from '../../../src/domain/table/table-index';
import { readyProduct } from './ready-product';
import * as commands from '../../support/commands';
import { DIGEST, enter, LI, type PaperProduct } from '../../support/paper-product';

const { addLink, comment, confirm, judge, link, nudge, putRow, replace } = commands;
const { setAside, setFact, setItem, stateDates, testVersion, unlink, waive } = commands;

const SUN = accountId('孙浩');
const CUSTODIAN = accountId('吴斌');
const CHEN = accountId('陈刚');

/** A product that retired under the app's eyes; one request for material waits (`waiting`), another runs (`granted`). */
function retired(): PaperProduct & { readonly waiting: string; readonly granted: string } {
  const product = readyProduct();
  const [waiting, granted] = ['2026-05-01', '2026-04-01'].map((until) => {
    product.does(ask(until), SUN);
    return product.state().archive.requests[0]?.id ?? '';
  });
  product.does(grant(granted ?? ''), CUSTODIAN);
  product.does(enter('retired'), null);
  return { ...product, waiting: waiting ?? '', granted: granted ?? '' };
}

const ask = (until: string): CommandOf<'requestMaterial'> => ({
  type: 'requestMaterial',
  items: [{ attachmentId: null, words: 'The plan' }],
  purpose: 'A tender',
  until,
});
const grant = (request: string): CommandOf<'decideMaterial'> => ({
  type: 'decideMaterial',
  request,
  items: [{ isGranted: true, attachmentId: commands.link('x', '1').attachmentId, reason: null }],
  until: '2026-04-01',
});

function archive(product: PaperProduct): void {
  const files = [product.attach('index.json')];
  product.does({ type: 'archiveProduct', files, digest: DIGEST }, CUSTODIAN);
}

interface AtTheEnd {
  readonly command: Command | ((product: ReturnType<typeof retired>) => Command);
  readonly actor?: typeof LI | null;
  readonly before?: (product: PaperProduct) => void;
  /** What comes of it when it goes on: an event, or the refusal of somebody who has looked at it. */
  readonly gives?: string;
}

const send: Command = { type: 'sendNotice', digest: DIGEST };
const none: Command = { type: 'declareNone', deliverable: 'impactInventory', none: true };
const condition = { condition: '1.1' };

/** What nobody does to a product that has retired. */
const OVER = {
  stateDates: { command: stateDates('planningSchedule', '2026-03-01') },
  setFact: { command: setFact('productGoal', 'x') },
  setItem: { command: setItem('launchEventPack', 'rollUpBanner') },
  confirm: { command: confirm('preInitiationRecord') },
  putRow: { command: putRow({ customer: 'x' }) },
  removeRow: { command: { type: 'removeRow', deliverable: 'impactInventory', row: '1' } },
  importRows: {
    command: { type: 'importRows', deliverable: 'impactInventory', how: 'replace', upload: 'u', parts: 1 },
  },
  fillRows: {
    command: {
      type: 'fillRows',
      deliverable: 'impactInventory',
      class: [null, null],
      column: 'supportPlan',
      value: 'x',
      onlyEmpty: false,
    },
  },
  declareNone: { command: none },
  testVersion: { command: testVersion('10') },
  judgeVersion: { command: judge('10') },
  waive: { command: waive('retirementNotice') },
  nudge: { command: nudge('product') },
  comment: { command: comment('product', 'x') },
  submitReview: { command: { type: 'submitReview' } },
  castVote: {
    command: { type: 'castVote', choice: 'for', text: null, deliverable: null, onBehalfOf: null },
  },
  retractVote: { command: { type: 'retractVote', onBehalfOf: null } },
  closeReview: {
    command: { type: 'closeReview', outcome: 'go', reason: null, until: null, conditions: [] },
  },
  withdrawReview: { command: { type: 'withdrawReview' } },
  endHold: { command: { type: 'endHold' } },
  answerItem: { command: { type: 'answerItem', item: '1', kind: 'changed', text: null } },
  addReviewer: { command: { type: 'addReviewer', step: 'committeeReview', account: LI } },
  removeReviewer: { command: { type: 'removeReviewer', step: 'committeeReview', account: LI } },
  delegate: { command: { type: 'delegate', to: LI, from: '2026-03-02', until: null } },
  waiveCondition: { command: { type: 'waiveCondition', ...condition, reason: 'x' } },
} satisfies Partial<Record<Command['type'], AtTheEnd>>;

/** What is still done to close gaps, until the dossier is archived; by the custodian alone, as `accessOf` says. */
const CLOSES_GAPS = {
  linkEvidence: {
    command: (product) => link('productPlan', product.fileNamed('v7.pdf').id),
    gives: 'evidenceLinked',
  },
  replaceEvidence: {
    command: (product) =>
      replace('retirementPlan', pieceOf(product, 'retirementPlan'), product.fileNamed('v7.pdf').id),
    gives: 'evidenceReplaced',
  },
  unlinkEvidence: {
    command: (product) => unlink('retirementPlan', pieceOf(product, 'retirementPlan')),
    gives: 'evidenceUnlinked',
  },
  setAsideFile: {
    command: (product) => setAside(product.fileNamed('产品退市计划.docx').id),
    gives: 'fileSetAside',
  },
  addLink: { command: addLink('prototype', 'https://example.com'), gives: 'linkAdded' },
} satisfies Partial<Record<Command['type'], AtTheEnd>>;

/** What goes on as before: Jira moves on, owners confirm, customers are told, material is asked for. */
const GOES_ON = {
  followStatus: { command: enter('iteration'), actor: null, gives: 'stageEntered' },
  followFiles: {
    command: { type: 'followFiles' },
    actor: null,
    before: (product) => product.remove(product.fileNamed('产品退市计划.docx').id),
    gives: 'filesFollowed',
  },
  passTime: {
    command: { type: 'passTime', inactive: [], isWorkingDay: true },
    actor: null,
    before: (product) => product.wait(24 * 100),
    gives: 'materialExpired',
  },
  linkCondition: {
    command: { type: 'linkCondition', ...condition, issueId: '1' },
    actor: null,
    gives: 'UNKNOWN_ITEM',
  },
  settleCondition: {
    command: { type: 'settleCondition', ...condition, isDone: true },
    actor: null,
    gives: 'UNKNOWN_ITEM',
  },
  ratify: { command: { type: 'ratify', bypass: '99', reason: 'x' }, gives: 'UNKNOWN_ITEM' },
  followReplacement: {
    command: {
      type: 'followReplacement',
      carried: { product: issueId('10015'), key: 'PROD-15', link: null },
    },
    actor: null,
    gives: 'replacementCarried',
  },
  followReplaced: {
    command: { type: 'followReplaced', product: issueId('1'), key: 'PROD-1', isReplaced: true },
    actor: null,
    gives: 'replacesProduct',
  },
  markRows: {
    command: {
      type: 'markRows',
      deliverable: 'impactInventory',
      rows: ['1'],
      column: 'customerNotice',
      value: 'informed',
    },
    gives: 'tableFilled',
  },
  nameOwner: {
    command: { type: 'nameOwner', owner: '陈刚', account: null, isToldElsewhere: true },
    gives: 'ownerNamed',
  },
  sendNotice: { command: send, gives: 'noticeSent' },
  confirmNotice: {
    before: (product) => product.does(send),
    command: { type: 'confirmNotice', number: 1 },
    actor: CHEN,
    gives: 'noticeConfirmed',
  },
  remindOwners: {
    before: (product) => product.does(send),
    command: { type: 'remindOwners' },
    gives: 'ownersReminded',
  },
  archiveProduct: {
    command: (product) => ({
      type: 'archiveProduct',
      files: [product.fileNamed('v7.pdf').id],
      digest: DIGEST,
    }),
    actor: CUSTODIAN,
    gives: 'productArchived',
  },
  requestMaterial: { command: ask('2026-05-01'), actor: SUN, gives: 'materialRequested' },
  decideMaterial: {
    command: ({ waiting }) => grant(waiting),
    actor: CUSTODIAN,
    gives: 'materialDecided',
  },
  openMaterial: {
    command: ({ granted: request }) => ({ type: 'openMaterial', request, item: 0 }),
    actor: SUN,
    gives: 'materialOpened',
  },
  withdrawMaterial: {
    command: ({ waiting: request }) => ({ type: 'withdrawMaterial', request }),
    actor: SUN,
    gives: 'materialWithdrawn',
  },
  revokeMaterial: {
    command: ({ granted: request }) => ({ type: 'revokeMaterial', request, reason: 'Left the project' }),
    actor: CUSTODIAN,
    gives: 'materialRevoked',
  },
} satisfies Partial<Record<Command['type'], AtTheEnd>>;

/** Every command stands in one of the three: the compiler says which is forgotten. */
const ALL: Readonly<Record<Command['type'], AtTheEnd>> = { ...OVER, ...CLOSES_GAPS, ...GOES_ON };

function pieceOf(product: PaperProduct, deliverable: string): string {
  return product.state().evidence[deliverable]?.[0]?.id ?? 'nowhere';
}

const imported = { ok: true as const, index: emptyIndex, written: [], dropped: [], affected: 1 };

/** What comes of a command: the types of its events, or why it is refused. */
function outcomeOf(product: ReturnType<typeof retired>, { command, actor = LI, before }: AtTheEnd): string {
  before?.(product);
  const given = typeof command === 'function' ? command(product) : command;
  // Nothing is imported on paper.
  const decision =
    given.type === 'importRows'
      ? decide(given, { ...product.context(actor), prepared: { table: imported, sha256: 'f00d' } })
      : product.run(given, actor);
  if (!decision.ok) return decision.code;
  return [...new Set(decision.events.map(({ type }) => type))].join();
}

const rowsOf = (all: Readonly<Record<string, AtTheEnd>>) =>
  Object.entries(all).map(([type, at]) => ({ type, at }));

test.each(rowsOf(OVER))('once it has retired, a product refuses $type, archived or not', ({ at }) => {
  const product = retired();
  const state = product.state();
  expect(outcomeOf(product, at)).toBe('PRODUCT_RETIRED');
  archive(product);
  expect(outcomeOf(product, at)).toBe('PRODUCT_RETIRED');
  expect(product.state()).toEqual({ ...state, archive: product.state().archive });
});

test.each(rowsOf(CLOSES_GAPS))('$type closes a gap of a retired product until it is archived', ({ at }) => {
  expect(outcomeOf(retired(), at)).toBe(at.gives);
  const archived = retired();
  archive(archived);
  expect(outcomeOf(archived, at)).toBe('PRODUCT_RETIRED');
});

test.each(rowsOf(GOES_ON))('$type goes on after the end, archived or not', ({ at }) => {
  expect(outcomeOf(retired(), at)).toBe(at.gives);
  const archived = retired();
  archive(archived);
  expect(outcomeOf(archived, at)).toBe(at.gives);
});

test.each(rowsOf({ ...OVER, ...CLOSES_GAPS }))(
  '$type is not refused for its end where a product was met retired, until that is archived',
  ({ at }) => {
    const met = { ...readyProduct('retired'), waiting: '', granted: '' };
    expect(met.state()).toMatchObject({ stage: 'retired', isClosed: false });
    expect(outcomeOf(met, at)).not.toBe('PRODUCT_RETIRED');
    archive(met);
    expect(outcomeOf(met, at)).toBe('PRODUCT_RETIRED');
  },
);

test.each(rowsOf({ ...OVER, ...CLOSES_GAPS }))(
  '$type is no longer refused for its end when the product goes back to an earlier stage, archived or not',
  ({ at }) => {
    for (const isArchived of [false, true]) {
      const product = retired();
      if (isArchived) archive(product);
      product.does(enter('retirement'), null);
      expect(product.state().isClosed).toBe(false);
      expect(outcomeOf(product, at)).not.toBe('PRODUCT_RETIRED');
    }
  },
);

test('every command has its place in these tables', () => {
  expect(Object.keys(ALL)).toHaveLength(
    [OVER, CLOSES_GAPS, GOES_ON].flatMap((each) => Object.keys(each)).length,
  );
  for (const [type, { command }] of Object.entries(ALL))
    expect(typeof command === 'function' ? command(retired()).type : command.type).toBe(type);
});
