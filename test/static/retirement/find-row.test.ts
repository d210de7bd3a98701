import type { EvidenceView } from '../../../src/contract/readiness-view';
import { pieceFor } from '../../../static/src/panel/retirement/find-row';

const file = (id: string, filename: string): EvidenceView => ({
  id,
  counts: true,
  versions: [
    {
      by: 'me',
      at: '2026-11-20T08:00:00.000Z',
      number: 1,
      how: 'linked',
      content: { kind: 'file', isGone: true, attachmentId: id, filename },
    },
  ],
});
const link: EvidenceView = {
  id: 'link',
  counts: true,
  versions: [
    {
      by: 'me',
      at: '2026-11-20T08:00:00.000Z',
      number: 1,
      how: 'linked',
      content: { kind: 'link', url: 'https://x', title: 'x' },
    },
  ],
};

it('A second draft becomes the next version of the first, of any file otherwise, and of no link', () => {
  const draft = '产品退市计划 PROD-12.html';
  expect(pieceFor([file('1', 'plan.pdf'), file('2', draft)], draft)).toBe('2');
  expect(pieceFor([link, file('1', 'plan.pdf')], draft)).toBe('1');
  expect(pieceFor([link], draft)).toBeNull();
  expect(pieceFor([], draft)).toBeNull();
});
