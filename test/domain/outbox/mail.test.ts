import type { DossierEvent } from '../../../src/domain/dossier/event';
import type { HoldersByRole } from '../../../src/domain/holders';
import { accountId } from '../../../src/domain/ids';
import { hasNoKnownEnd, mailsFor, type Mail } from '../../../src/domain/outbox/mail';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import type { Command } from '../../../src/domain/dossier/command';
import * as commands from '../../support/commands';
import { enter, LI, paperProduct, terminate, type PaperProduct } from '../../support/paper-product';

const { comment, nudge, setFact, waive } = commands;

const CHEN = accountId('陈刚');
const management = { id: 'g1', name: 'management' };
const product = { id: 'g2', name: 'product' };
const holders: HoldersByRole = {
  management: { groups: [management], people: [] },
  product: { groups: [product], people: [CHEN] },
};

/** The mails that a command makes a product owe. */
function mailsOf(
  paper: PaperProduct,
  command: Command,
  byRole: HoldersByRole = holders,
  by: typeof LI | null = LI,
): readonly Mail[] {
  const before = paper.state();
  const decision = paper.run(command, by);
  if (!decision.ok) throw new Error(decision.code);
  return decision.events.flatMap((event: DossierEvent) =>
    mailsFor(
      defaultProcess,
      before,
      event,
      { by, at: paper.now(), sequence: paper.recorded().length },
      byRole,
      (requirements) => requirements.map((each) => ({ zh: `行 ${each}`, en: `line ${each}` })),
    ),
  );
}

test('who carries a new stage is told, once', () => {
  const paper = paperProduct('strategy');
  expect(mailsOf(paper, enter('initiation')).filter(({ about }) => about === 'stageEntered')).toEqual([
    {
      id: '3',
      about: 'stageEntered',
      via: 'mail',
      to: { groups: [management, product], people: [CHEN] },
      facts: { stage: { zh: '产品立项', en: 'Initiation' } },
      lines: [],
      state: 'pending',
      by: LI,
      at: paper.now(),
    },
  ]);
  expect(mailsOf(paper, enter('initiation'))).toEqual([]);
});

test('a product that is new, or that the app meets for the first time, mails nobody', () => {
  expect(mailsOf(paperProduct(null), enter('planning'))).toEqual([]);
});

test('an end, a revival in the same stage, and a move to another project mail nobody', () => {
  const paper = paperProduct('planning');
  expect(mailsOf(paper, terminate)).toEqual([]);
  expect(mailsOf(paper, enter('planning'))).toEqual([]);
  expect(mailsOf(paper, { ...enter('planning'), projectId: 'other' } as Command)).toEqual([]);
});

test('a way back tells those who carry the earlier stage', () => {
  expect(mailsOf(paperProduct('acceptance'), enter('development'))).toMatchObject([
    { about: 'stageEntered', facts: { stage: { en: 'Development' } } },
  ]);
});

test('whoever is appointed is told, and nobody else', () => {
  expect(mailsOf(paperProduct('initiation'), setFact('productManager', CHEN))).toMatchObject([
    { about: 'appointed', to: { groups: [], people: [CHEN] }, facts: { role: { zh: '产品经理' } }, by: LI },
  ]);
});

test('another reason for the same appointment appoints nobody anew', () => {
  const paper = paperProduct('initiation');
  paper.does(setFact('productManager', CHEN));
  expect(mailsOf(paper, setFact('productManager', CHEN, 'Agreed on 2 March'))).toEqual([]);
});

test('whoever appoints themselves, or is relieved, gets no mail', () => {
  const paper = paperProduct('initiation');
  expect(mailsOf(paper, setFact('productManager', LI))).toEqual([]);
  expect(mailsOf(paper, setFact('productManager', null))).toEqual([]);
});

test('facts that name nobody mail nobody', () => {
  expect(mailsOf(paperProduct('launch'), setFact('launchEvent', 'yes'))).toEqual([]);
  expect(mailsOf(paperProduct('strategy'), setFact('productGoal', CHEN))).toEqual([]);
});

test('a department is told what it owes', () => {
  const paper = paperProduct('initiation', { holders });
  expect(mailsOf(paper, nudge('management'))).toMatchObject([
    {
      about: 'nudge',
      to: { groups: [management], people: [] },
      facts: { department: { zh: '公司管理层' } },
      lines: [{ zh: '行 meetingMinutes', en: 'line meetingMinutes' }],
    },
  ]);
});

test('where nobody is named, no mail is owed', () => {
  expect(mailsOf(paperProduct('strategy'), enter('initiation'), {})).toEqual([]);
  const nobody = { product: { groups: [], people: [] } };
  expect(mailsOf(paperProduct('initiation'), enter('planning'), nobody)).toEqual([]);
});

test('waivers, opinions and files mail nobody', () => {
  const paper = paperProduct('planning', { holders });
  paper.attach('产品规划.pdf');
  expect(mailsOf(paper, { type: 'followFiles' }, holders, null)).toEqual([]);
  expect(mailsOf(paper, waive('industryAnalysis'))).toEqual([]);
  expect(mailsOf(paper, comment('product', 'Fine'))).toEqual([]);
});

test.each<[Mail['state'], string, boolean]>([
  ['failed', '2026-03-02T00:00:00Z', true],
  ['unsure', '2026-03-02T00:00:00Z', true],
  ['sending', '2026-03-01T00:00:00Z', true],
  ['sending', '2026-03-02T00:00:00Z', false],
  ['pending', '2026-03-01T00:00:00Z', false],
])('a mail that is %s since %s waits for a person: %s', (state, at, isWaiting) => {
  const [mail] = mailsOf(paperProduct('strategy'), enter('initiation'));
  expect(hasNoKnownEnd({ ...mail!, state, at }, '2026-03-01T12:00:00Z')).toBe(isWaiting);
});
