import fc from 'fast-check';
import { sha256 } from '../../../src/adapters/forge/sha256';
import { findBrokenLink } from '../../../src/domain/dossier/chain';
import type { Command } from '../../../src/domain/dossier/command';
import type { DossierEvent } from '../../../src/domain/dossier/event';
import { evolve } from '../../../src/domain/dossier/evolve';
import { newDossier, type DossierState, type EvidenceVersion } from '../../../src/domain/dossier/state';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { LI, paperProduct, type PaperProduct } from '../../support/paper-product';
import { randomStory } from '../../support/random-story';

const holders = Object.fromEntries(
  defaultProcess.departments.map(({ key }) => [key, { groups: [], people: [LI] }]),
);
const stage = fc.constantFrom(...defaultProcess.stages.map(({ key }) => key));

/** Plays a story and looks at the product after every step of it. */
function afterEachStep(look: (product: PaperProduct, before: DossierState) => void): void {
  fc.assert(
    fc.property(stage, randomStory(60), (begin, story) => {
      const product = paperProduct(begin, { holders });
      for (const happening of story) {
        const before = product.state();
        product.wait(0.001);
        happening(product);
        look(product, before);
      }
    }),
    { numRuns: 150 },
  );
}

/** Every version of evidence with the piece it is in. */
const placed = (state: DossierState) =>
  Object.entries(state.evidence).flatMap(([deliverable, pieces]) =>
    pieces.flatMap(({ id, versions }) =>
      versions.map((version) => ({ place: `${deliverable}/${id}`, version })),
    ),
  );

test('a file stands for one deliverable at most, once, and not while it is set aside', () => {
  afterEachStep((product) => {
    const state = product.state();
    const standing = placed(state).flatMap(({ version: { content } }) =>
      content.kind === 'file' ? [content.attachmentId] : [],
    );
    expect(standing).toEqual([...new Set(standing)]);
    expect(state.setAside).toEqual([...new Set(state.setAside)]);
    expect(standing.filter((id) => state.setAside.includes(id))).toEqual([]);
  });
});

test('no piece of evidence is empty, and no two have the same id', () => {
  afterEachStep((product) => {
    const pieces = Object.values(product.state().evidence).flat();
    expect(pieces.every(({ versions }) => versions.length > 0)).toBe(true);
    expect(Object.values(product.state().evidence).every((each) => each.length > 0)).toBe(true);
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length);
  });
});

test('a piece of evidence only grows at its end, or loses its last version or a file that went elsewhere', () => {
  const identity = ({ content, ...signed }: EvidenceVersion): string => {
    const { isLost: _noticed, ...kept } = { isLost: false, ...content };
    return JSON.stringify({ ...signed, ...kept });
  };
  afterEachStep((product, before) => {
    const state = product.state();
    for (const [deliverable, pieces] of Object.entries(before.evidence))
      for (const { id, versions } of pieces) {
        const old = versions.map(identity);
        const now = (state.evidence[deliverable]?.find((piece) => piece.id === id)?.versions ?? []).map(
          identity,
        );
        const kept = now.filter((version) => old.includes(version));
        expect(kept).toEqual(old.filter((version) => now.includes(version)));
        expect(now.slice(0, kept.length)).toEqual(kept);
        const gone = versions.filter((_, index) => !now.includes(old[index] ?? ''));
        const isExplained = gone.every(
          (version) =>
            version === versions.at(-1) || (version.content.kind === 'file' && isElsewhere(state, version)),
        );
        expect(isExplained).toBe(true);
      }
  });
});

function isElsewhere(state: DossierState, { content }: EvidenceVersion): boolean {
  if (content.kind !== 'file') return false;
  const { attachmentId } = content;
  const isIn = placed(state).some(
    ({ version }) => version.content.kind === 'file' && version.content.attachmentId === attachmentId,
  );
  return isIn || state.setAside.includes(attachmentId);
}

test('folding the recorded events from the beginning gives the state that was kept step by step', () => {
  fc.assert(
    fc.property(stage, randomStory(80), (begin, story) => {
      const product = paperProduct(begin, { holders });
      for (const happening of story) happening(product);
      const folded = product
        .recorded()
        .reduce(
          (state, { type, data, actor, at }) =>
            evolve(state, { type, data } as DossierEvent, { by: actor, at }),
          newDossier,
        );
      expect(folded).toEqual(product.state());
      expect(findBrokenLink(product.recorded(), sha256)).toBeNull();
    }),
    { numRuns: 150 },
  );
});

test('a state survives being stored as JSON', () => {
  fc.assert(
    fc.property(stage, randomStory(80), (begin, story) => {
      const product = paperProduct(begin, { holders });
      for (const happening of story) happening(product);
      expect(JSON.parse(JSON.stringify(product.state()))).toEqual(product.state());
    }),
    { numRuns: 50 },
  );
});

test('a command given twice finds everything done the second time', () => {
  // One more row, one more opinion, and the version before the one taken off.
  const repeatable: readonly Command['type'][] = ['putRow', 'comment', 'unlinkEvidence'];
  const seen = new Set<string>();
  fc.assert(
    fc.property(stage, randomStory(60), (begin, story) => {
      const product = paperProduct(begin, { holders });
      const twice: PaperProduct = {
        ...product,
        run(command, actor) {
          const first = product.run(command, actor);
          if (!first.ok || repeatable.includes(command.type)) return first;
          const again = product.run(command, actor);
          if (again.ok) expect({ command, again }).toEqual({ command, again: { ok: true, events: [] } });
          seen.add(again.ok ? 'accepted' : again.code);
          return first;
        },
      };
      for (const happening of story) happening(twice);
    }),
    { numRuns: 150 },
  );
  expect([...seen].sort()).toEqual(['NUDGED_ALREADY', 'accepted']);
});

test('what is refused is no event, whatever happened before', () => {
  let refusals = 0;
  fc.assert(
    fc.property(stage, randomStory(60), (begin, story) => {
      const product = paperProduct(begin, { holders });
      const watched: PaperProduct = {
        ...product,
        run(command, actor) {
          const before = { state: product.state(), events: product.recorded() };
          const decision = product.run(command, actor);
          if (decision.ok) return decision;
          refusals += 1;
          expect(product.state()).toBe(before.state);
          expect(product.recorded()).toBe(before.events);
          return decision;
        },
      };
      for (const happening of story) happening(watched);
    }),
    { numRuns: 150 },
  );
  expect(refusals).toBeGreaterThan(100);
});
