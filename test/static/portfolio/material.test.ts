import type { ArchivedFileView } from '../../../src/contract/archive-view';
import {
  decisionOf,
  emptyDecision,
  obstacleToDecide,
} from '../../../static/src/portfolio/product/decision-draft';
import { emptyRequest, itemsOf, obstacleTo } from '../../../static/src/portfolio/product/request-draft';
import { pathOf, placeOf } from '../../../static/src/portfolio/place';

const TODAY = '2026-11-22';

const file = (attachmentId: string, version = 1): ArchivedFileView => ({
  attachmentId,
  filename: `${attachmentId}.pdf`,
  deliverable: { zh: '产品规划', en: 'Product plan' },
  version,
  isCurrent: true,
  isThere: true,
  sha256: null,
});

describe('A request for material', () => {
  const draft = {
    files: new Set(['1', '3']),
    words: ' 会议纪要 \n\n 部署文档',
    purpose: '投标',
    until: '2026-12-31',
  };

  it('asks for files once each and for everything else line by line', () => {
    const files = [file('1'), file('2'), file('1', 2)];
    expect(itemsOf(draft, files)).toEqual([
      { attachmentId: '1', words: '1.pdf' },
      { attachmentId: null, words: '会议纪要' },
      { attachmentId: null, words: '部署文档' },
    ]);
  });

  it.each([
    ['nothing', emptyRequest, 0, 'portfolio.request.needsItems'],
    ['too much', draft, 21, 'portfolio.request.tooManyItems'],
    ['no purpose', { ...draft, purpose: ' ' }, 1, 'portfolio.request.needsPurpose'],
    ['no end', { ...draft, until: '' }, 1, 'portfolio.request.needsUntil'],
    ['an end that has passed', { ...draft, until: '2026-11-21' }, 1, 'portfolio.request.needsUntil'],
    ['an end beyond a year', { ...draft, until: '2027-11-23' }, 1, 'portfolio.request.needsUntil'],
    ['everything it needs', { ...draft, until: '2027-11-22' }, 1, undefined],
  ] as const)('with %s', (_what, given, count, obstacle) => {
    expect(obstacleTo(given, count, TODAY)).toBe(obstacle);
  });
});

describe('A decision on a request', () => {
  const items = [
    { attachmentId: '1', words: '1.pdf', isGranted: null, reason: null },
    { attachmentId: null, words: '会议纪要', isGranted: null, reason: null },
  ];
  const [first, second] = emptyDecision(items);

  it('takes a word on each thing, the file where only words were given, and a reason for a no', () => {
    const decide = (one: object, other: object, until = TODAY) =>
      obstacleToDecide(
        [
          { ...first!, ...one },
          { ...second!, ...other },
        ],
        until,
        TODAY,
      );
    expect(decide({}, { isGranted: false, reason: 'x' })).toBe('portfolio.decide.needsAll');
    expect(decide({ isGranted: true }, { isGranted: true })).toBe('portfolio.decide.needsFile');
    expect(decide({ isGranted: false, reason: ' ' }, { isGranted: false, reason: 'x' })).toBe(
      'portfolio.decide.needsReason',
    );
    expect(decide({ isGranted: true }, { isGranted: true, attachmentId: '7' }, '')).toBe(
      'portfolio.request.needsUntil',
    );
    expect(decide({ isGranted: true }, { isGranted: true, attachmentId: '7' })).toBeUndefined();
  });

  it('is sent in the order of the request, without a reason for a yes', () => {
    expect(
      decisionOf([
        { isGranted: true, attachmentId: '1', reason: 'left over' },
        { isGranted: false, attachmentId: '', reason: ' 没有 ' },
      ]),
    ).toEqual([
      { isGranted: true, attachmentId: '1', reason: null },
      { isGranted: false, attachmentId: null, reason: '没有' },
    ]);
  });
});

it.each([
  ['/', { tab: 'retired' }],
  ['/archive', { tab: 'archive', product: null }],
  ['/archive/10012', { tab: 'archive', product: '10012' }],
] as const)('The address %s leads back to where it comes from', (path, place) => {
  expect(placeOf(path)).toEqual(place);
  expect(pathOf(place)).toBe(path);
});

it('An address that means nothing leads to the lists', () => {
  expect(placeOf('/archive/<script>')).toEqual({ tab: 'archive', product: null });
  expect(placeOf('/nowhere')).toEqual({ tab: 'retired' });
});
