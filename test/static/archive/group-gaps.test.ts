import type { GapView } from '../../../src/contract/archive-view';
import { groupGaps } from '../../../static/src/archive/group-gaps';

const text = (en: string) => ({ zh: en, en });
const missing = (gate: string, name: string): GapView => ({
  kind: 'missing',
  gate: text(gate),
  name: text(name),
  clause: '6.3',
  owner: text('Product department'),
  answers: [],
});

it('Gaps are put together by gate, lost and unread files apart', () => {
  const { gates, lost, unread } = groupGaps([
    missing('Planning gate', 'Product plan'),
    { kind: 'unread', filename: 'video.mp4' },
    missing('Launch gate', 'Prototype'),
    { kind: 'lost', key: 'promoDeck', deliverable: text('Promo deck'), filename: 'deck.pptx' },
    missing('Planning gate', 'Industry analysis'),
  ]);
  expect(gates.map(({ gate, missing: gaps }) => [gate.en, gaps.map(({ name }) => name.en)])).toEqual([
    ['Planning gate', ['Product plan', 'Industry analysis']],
    ['Launch gate', ['Prototype']],
  ]);
  expect(lost.map(({ filename }) => filename)).toEqual(['deck.pptx']);
  expect(unread.map(({ filename }) => filename)).toEqual(['video.mp4']);
});
