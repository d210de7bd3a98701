import fc from 'fast-check';
import { sha256 } from '../../../src/adapters/forge/sha256';
import { canonicalJson, findBrokenLink, sealEvents } from '../../../src/domain/dossier/chain';
import type { DossierEvent, RecordedEvent } from '../../../src/domain/dossier/event';
import { LI, PROJECT } from '../../support/paper-product';

const events: fc.Arbitrary<DossierEvent> = fc.oneof(
  fc.record({
    type: fc.constant('stageEntered' as const),
    data: fc.record({
      stage: fc.constantFrom('strategy', 'planning'),
      statusId: fc.string(),
      projectId: fc.constant(PROJECT),
    }),
  }),
  fc.record({
    type: fc.constant('factSet' as const),
    data: fc.record({
      fact: fc.constant('launchEvent'),
      value: fc.constantFrom('yes', 'no', null),
      reason: fc.option(fc.string()),
    }),
  }),
);
const signed = { actor: LI, at: '2026-03-01T00:00:00.000Z' };
const seal = (list: readonly DossierEvent[]): readonly RecordedEvent[] =>
  sealEvents({ sequence: 0, hash: '' }, list, signed, sha256);

test('a chain made in pieces is the chain made at once', () => {
  fc.assert(
    fc.property(fc.array(events), fc.array(events), (first, second) => {
      const start = seal(first);
      const last = start.at(-1);
      const rest = sealEvents({ sequence: start.length, hash: last?.hash ?? '' }, second, signed, sha256);
      expect([...start, ...rest]).toEqual(seal([...first, ...second]));
      expect(findBrokenLink([...start, ...rest], sha256)).toBeNull();
    }),
  );
});

test('a chain with an event changed, removed or moved shows where', () => {
  fc.assert(
    fc.property(
      fc.array(events, { minLength: 2, maxLength: 8 }),
      fc.nat(),
      fc.constantFrom('change', 'remove', 'move'),
      (list, pick, how) => {
        const chain = [...seal(list)];
        const at = pick % (chain.length - 1);
        const victim = chain[at]!;
        if (how === 'change') chain[at] = { ...victim, at: '2020-01-01T00:00:00.000Z' };
        if (how === 'remove') chain.splice(at, 1);
        if (how === 'move') chain.splice(at, 2, chain[at + 1]!, victim);
        expect(findBrokenLink(chain, sha256)).toBe(at + 1);
      },
    ),
  );
});

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(
    canonicalJson({ b: [1, { c: 'x', d: null }] }),
  );
});
