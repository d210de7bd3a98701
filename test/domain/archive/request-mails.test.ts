import { requestMailsFor } from '../../../src/domain/archive/request-mails';
import type { DossierEvent } from '../../../src/domain/dossier/event';
import type { HoldersByRole } from '../../../src/domain/holders';
import { attachmentId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import type { UnsignedMail } from '../../../src/domain/retirement/notice-mails';
import { paperProduct, type PaperProduct } from '../../support/paper-product';
import { CUSTODIANS, holders } from '../retirement/ready-product';
import { ask, decideOn, item, no, open, revoke, SUN, TIME, withdraw, WU, yes, ZHENG } from './material';

const product = { zh: '血压计', en: '血压计' };

/** The mails that the events since then make a product owe. */
function mailsSince(
  paper: PaperProduct,
  begin: number,
  byRole: HoldersByRole = holders,
): readonly UnsignedMail[] {
  return paper
    .recorded()
    .slice(begin)
    .flatMap(({ type, data }) =>
      requestMailsFor(defaultProcess, paper.state(), { type, data } as DossierEvent, '血压计', byRole),
    );
}

/** The mails that a command makes a product owe. */
function mailsOf(
  paper: PaperProduct,
  command: Parameters<PaperProduct['does']>[0],
  by: typeof SUN | null,
): readonly UnsignedMail[] {
  const begin = paper.recorded().length;
  paper.does(command, by);
  return mailsSince(paper, begin);
}

const same = (text: string) => ({ zh: text, en: text });

function archive(): PaperProduct {
  const paper = paperProduct('retired');
  paper.attach('产品规划.pdf');
  return paper;
}

const idOf = (paper: PaperProduct): string => paper.state().archive.requests[0]?.id ?? '';

/** Two things asked for; the file was granted, the words were not. */
function decided(): {
  readonly paper: PaperProduct;
  readonly id: string;
  readonly mails: readonly UnsignedMail[];
} {
  const paper = archive();
  paper.does(ask([item('竞品分析'), item('', attachmentId('1'))]), SUN);
  const id = idOf(paper);
  const mails = mailsOf(paper, decideOn(id, [no('Confidential'), yes()], '2026-04-15'), WU);
  return { paper, id, mails };
}

test('whoever keeps the archive is told who asks for what, why, and until when', () => {
  const mails = mailsOf(archive(), ask([item('竞品分析'), item('', attachmentId('1'))]), SUN);
  expect(mails).toEqual([
    {
      about: 'materialRequested',
      to: { groups: [CUSTODIANS], people: [WU] },
      facts: { product, until: same('2026-03-31') },
      lines: ['A tender', '竞品分析', '产品规划.pdf'].map(same),
    },
  ]);
});

test('where nobody keeps the archive, nobody is told', () => {
  const paper = archive();
  paper.does(ask([item('x')]), SUN);
  expect(mailsSince(paper, 1, {})).toEqual([]);
});

test('whoever asked is told thing by thing what was decided, why not, and until when', () => {
  expect(decided().mails).toEqual([
    {
      about: 'materialDecided',
      to: { groups: [], people: [SUN] },
      facts: { product, until: same('2026-04-15') },
      lines: ['✗ 竞品分析 (Confidential)', '✓ 产品规划.pdf'].map(same),
    },
  ]);
});

test('whoever holds material is told in time that it ends', () => {
  const { paper } = decided();
  paper.wait(24 * 43);
  expect(mailsOf(paper, TIME, null)).toEqual([
    {
      about: 'materialExpiring',
      to: { groups: [], people: [SUN] },
      facts: { product, until: same('2026-04-15') },
      lines: ['✗ 竞品分析 (Confidential)', '✓ 产品规划.pdf'].map(same),
    },
  ]);
});

test('whoever loses material is told why', () => {
  const { paper, id } = decided();
  expect(mailsOf(paper, revoke(id, 'Left the project'), WU)).toEqual([
    {
      about: 'materialRevoked',
      to: { groups: [], people: [SUN] },
      facts: { product, until: same('2026-04-15') },
      lines: [same('Left the project')],
    },
  ]);
});

test('nobody is told that material was opened, that a request was taken back, or that its time is over', () => {
  const { paper, id } = decided();
  expect(mailsOf(paper, open(id, 1), SUN)).toEqual([]);
  paper.does(ask([item('x')]), ZHENG);
  expect(mailsOf(paper, withdraw(idOf(paper)), ZHENG)).toEqual([]);
  paper.wait(24 * 60);
  expect(mailsOf(paper, TIME, null)).toEqual([]);
});

test.each([
  ['refused', (id: string) => decideOn(id, [no('Not ours to give')]), 'materialDecided'],
  ['taken back', (id: string) => revoke(id), 'materialRevoked'],
] as const)('a request of long ago that is %s is answered as well', (what, end, about) => {
  const paper = archive();
  paper.does(ask([item('', attachmentId('1'))]), ZHENG);
  const id = idOf(paper);
  if (what === 'taken back') paper.does(decideOn(id, [yes()]), WU);
  for (let nth = 0; nth < 20; nth += 1) {
    paper.does(ask([item('x')]), SUN);
    paper.does(withdraw(idOf(paper)), SUN);
  }
  expect(mailsOf(paper, end(id), WU)).toMatchObject([{ about, to: { people: [ZHENG] } }]);
});
