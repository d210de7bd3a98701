import type { CommandOf } from '../../../src/domain/dossier/command';
import { attachmentId } from '../../../src/domain/ids';
import { LI, paperProduct, terminate } from '../../support/paper-product';
import { archive, asked, newest } from './asked';
import { ask, decideOn, item, no, revoke, SUN, WU, yes, ZHENG } from './material';

test('who asks for what, why and until when waits for a decision; a file is called as it is called', () => {
  const { paper, id } = asked();
  expect(newest(paper)).toEqual({
    id,
    status: 'waiting',
    requester: SUN,
    requestedAt: paper.now(),
    purpose: 'A tender',
    until: '2026-03-31',
    items: [
      { attachmentId: null, words: '竞品分析', isGranted: null, reason: null },
      { attachmentId: '1', words: '产品规划.pdf', isGranted: null, reason: null },
    ],
    decided: null,
    openedCount: 0,
    isReminded: false,
    endedAt: null,
  });
});

test('each request has an id of its own, and the newest stands first', () => {
  const paper = archive();
  for (const purpose of ['One', 'Two', 'Three']) paper.does(ask([item('x')], undefined, purpose), SUN);
  const { requests } = paper.state().archive;
  expect(requests.map(({ purpose }) => purpose)).toEqual(['Three', 'Two', 'One']);
  expect(new Set(requests.map(({ id }) => id)).size).toBe(3);
});

test('material is asked for in every stage, of ended products too', () => {
  for (const stage of ['strategy', 'launch', 'retirement', 'retired']) {
    const paper = paperProduct(stage);
    paper.does(ask([item('x')]), SUN);
    paper.does(terminate, null);
    paper.does(ask([item('x')]), SUN);
    expect(paper.state().archive.requests).toHaveLength(2);
  }
});

const words = (count: number) => Array.from({ length: count }, (_, nth) => item(`Thing ${nth}`));

const ASKING: readonly (readonly [
  what: string,
  command: CommandOf<'requestMaterial'>,
  code: string | null,
])[] = [
  ['nothing', ask([]), 'BAD_VALUE'],
  ['a thing without words', ask([item('Plan'), item('  ')]), 'BAD_VALUE'],
  ['20 things', ask(words(20)), null],
  ['21 things', ask(words(21)), 'BAD_VALUE'],
  ['words of 255 characters', ask([item('x'.repeat(255))]), null],
  ['words of 256 characters', ask([item('x'.repeat(256))]), 'TEXT_TOO_LONG'],
  ['a file that is not there', ask([item('Plan', attachmentId('99'))]), 'UNKNOWN_ATTACHMENT'],
  ['no purpose', ask([item('Plan')], undefined, ' \n '), 'REASON_NEEDED'],
  ['a purpose of 1,000 characters', ask([item('Plan')], undefined, 'x'.repeat(1000)), null],
  ['a purpose of 1,001 characters', ask([item('Plan')], undefined, 'x'.repeat(1001)), 'TEXT_TOO_LONG'],
  ['until yesterday', ask([item('Plan')], '2026-03-01'), 'BAD_DATES'],
  ['until today', ask([item('Plan')], '2026-03-02'), null],
  ['until a year from now', ask([item('Plan')], '2027-03-02'), null],
  ['until more than a year from now', ask([item('Plan')], '2027-03-03'), 'BAD_DATES'],
  ['until a day that does not exist', ask([item('Plan')], '2026-04-31'), 'BAD_DATES'],
  ['until a moment', ask([item('Plan')], '2026-03-31T00:00:00Z'), 'BAD_DATES'],
];

test.each(ASKING.map(([what, command, code]) => ({ what, command, code, gives: code ?? 'a request' })))(
  'asking for $what gives $gives',
  ({ command, code }) => {
    const decision = archive().run(command, SUN);
    expect(decision.ok ? null : decision.code).toBe(code);
  },
);

test('a request of the last day of February is good for a year', () => {
  const paper = archive();
  paper.wait(24 * ((Date.parse('2028-02-29') - Date.parse('2026-03-02')) / 86_400_000));
  expect(paper.now().slice(0, 10)).toBe('2028-02-29');
  expect(paper.run(ask([item('x')], '2029-02-28'), SUN).ok).toBe(true);
  expect(paper.run(ask([item('x')], '2029-03-01'), SUN)).toMatchObject({ code: 'BAD_DATES' });
});

test('fifty requests run at once, no more; one that ends makes room', () => {
  const paper = archive();
  for (let nth = 0; nth < 50; nth += 1) paper.does(ask([item('x')]), SUN);
  const [last] = paper.state().archive.requests;
  expect(paper.run(ask([item('x')]), ZHENG)).toEqual({
    ok: false,
    code: 'TOO_MANY_REQUESTS',
    facts: { max: '50' },
  });
  paper.does(decideOn(last?.id ?? '', [yes(attachmentId('1'))]), WU);
  expect(paper.run(ask([item('x')]), ZHENG)).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  paper.does(revoke(last?.id ?? ''), WU);
  paper.does(ask([item('x')]), ZHENG);
});

test('the archive decides thing by thing, and finds the file where only words were given', () => {
  const { paper, id } = asked();
  paper.does(decideOn(id, [no(' Not ours to give '), yes()], '2026-04-15'), WU);
  expect(newest(paper)).toMatchObject({
    status: 'granted',
    until: '2026-04-15',
    decided: { by: WU, at: paper.now() },
    items: [
      { attachmentId: null, isGranted: false, reason: 'Not ours to give' },
      { attachmentId: '1', isGranted: true, reason: null },
    ],
  });
});

test('a request of which nothing is granted is refused', () => {
  const { paper, id } = asked();
  paper.does(decideOn(id, [no(), no()]), WU);
  expect(newest(paper)).toMatchObject({ status: 'refused', decided: { by: WU } });
});

test('the file that was asked for is the one that is granted, whatever is given besides', () => {
  const { paper, id } = asked();
  paper.does(decideOn(id, [yes(attachmentId('2')), yes(attachmentId('2'))]), WU);
  expect(newest(paper).items.map((each) => each.attachmentId)).toEqual(['2', '1']);
});

test('a reason that goes with a grant is not kept', () => {
  const { paper, id } = asked();
  paper.does(decideOn(id, [{ ...yes(attachmentId('2')), reason: 'Why not' }, yes()]), WU);
  expect(newest(paper).items[0]?.reason).toBeNull();
});

const DECIDING: readonly (readonly [
  what: string,
  items: CommandOf<'decideMaterial'>['items'],
  until: string,
  code: string | null,
])[] = [
  ['words granted without a file', [yes(), yes()], '2026-03-31', 'UNKNOWN_ATTACHMENT'],
  [
    'words granted with a file that is not there',
    [yes(attachmentId('99')), yes()],
    '2026-03-31',
    'UNKNOWN_ATTACHMENT',
  ],
  ['fewer things than were asked for', [no()], '2026-03-31', 'UNKNOWN_ITEM'],
  ['more things than were asked for', [no(), no(), no()], '2026-03-31', 'UNKNOWN_ITEM'],
  ['a refusal without a reason', [no(null), yes()], '2026-03-31', 'REASON_NEEDED'],
  ['a refusal for a blank reason', [no('  '), yes()], '2026-03-31', 'REASON_NEEDED'],
  ['a reason of 1,001 characters', [no('x'.repeat(1001)), yes()], '2026-03-31', 'TEXT_TOO_LONG'],
  ['until yesterday', [no(), yes()], '2026-03-01', 'BAD_DATES'],
  ['until today', [no(), yes()], '2026-03-02', null],
  ['until a year from now, though less was asked for', [no(), yes()], '2027-03-02', null],
  ['until more than a year from now', [no(), yes()], '2027-03-03', 'BAD_DATES'],
  ['until a day that does not exist', [no(), yes()], '2026-02-30', 'BAD_DATES'],
];

test.each(
  DECIDING.map(([what, items, until, code]) => ({ what, items, until, code, gives: code ?? 'an answer' })),
)('deciding ($what) gives $gives', ({ items, until, code }) => {
  const { paper, id } = asked();
  const before = paper.state();
  const decision = paper.run(decideOn(id, items, until), WU);
  expect(decision.ok ? null : decision.code).toBe(code);
  if (code !== null) expect(paper.state()).toBe(before);
});

test('a file that has gone since it was asked for is not granted, but may be refused', () => {
  const { paper, id } = asked();
  paper.remove(attachmentId('1'));
  expect(paper.run(decideOn(id, [no(), yes()]), WU)).toEqual({
    ok: false,
    code: 'UNKNOWN_ATTACHMENT',
    facts: { attachment: '产品规划.pdf' },
  });
  paper.does(decideOn(id, [no(), no('It is gone')]), WU);
});

test('nobody decides on a request of their own, the custodian neither', () => {
  const { paper, id } = asked(WU);
  expect(paper.run(decideOn(id, [no(), no()]), WU)).toMatchObject({ code: 'OWN_REQUEST' });
  paper.does(decideOn(id, [no(), no()]), LI);
});
