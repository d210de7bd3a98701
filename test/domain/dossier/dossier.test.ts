import fc from 'fast-check';
import { sha256 } from '../../../src/adapters/forge/sha256';
import { canonicalJson, findBrokenLink, sealEvents } from '../../../src/domain/dossier/chain';
import { decide, type Command } from '../../../src/domain/dossier/decide';
import type { DossierEvent, RecordedEvent } from '../../../src/domain/dossier/event';
import { evolve, newDossier, type DossierState } from '../../../src/domain/dossier/state';
import { accountId, attachmentId, projectId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { attachedFile } from '../../support/attached-file';

const project = projectId('10000');
const plan = attachedFile(1, 'v7.pdf');
const files = [plan, attachedFile(2, '产品规划.pdf'), attachedFile(3, 'empty.pdf', 0)];

const enter = (stage: string): Command => ({
  type: 'followStatus',
  statusId: `status-of-${stage}`,
  projectId: project,
  meaning: { kind: 'stage', stage },
});
const link = (deliverable: string, id: number): Command => ({
  type: 'linkEvidence',
  deliverable,
  attachmentId: attachmentId(String(id)),
});
const unlink = (deliverable: string, id: number): Command =>
  ({ ...link(deliverable, id), type: 'unlinkEvidence' }) as Command;
const setFact = (fact: string, value: string | null): Command => ({ type: 'setFact', fact, value });

/** The state after commands that must be accepted. */
function after(...commands: readonly Command[]): DossierState {
  return commands.reduce((state, command) => {
    const decision = decide(defaultProcess, state, command, files);
    if (!decision.ok) throw new Error(`refused: ${decision.code}`);
    return decision.events.reduce(evolve, state);
  }, newDossier);
}

test('a status enters its stage once, however often it is told', () => {
  const state = after(enter('planning'));
  expect(state).toMatchObject({ stage: 'planning', visited: ['planning'], isTerminated: false });
  expect(decide(defaultProcess, state, enter('planning'), files)).toEqual({ ok: true, events: [] });
});

test('a product that goes back is in the earlier stage, and remembers where it has been', () => {
  expect(after(enter('acceptance'), enter('development'))).toMatchObject({
    stage: 'development',
    visited: ['acceptance', 'development'],
  });
});

test('termination is an outcome: the stage it ended in stays visible, and a revived product leaves it', () => {
  const ended = after(enter('planning'), {
    type: 'followStatus',
    statusId: 'x',
    projectId: project,
    meaning: { kind: 'terminated' },
  });
  expect(ended).toMatchObject({ stage: 'planning', isTerminated: true });
  const revived = decide(defaultProcess, ended, enter('planning'), files);
  expect(revived.ok && revived.events.reduce(evolve, ended)).toMatchObject({
    stage: 'planning',
    isTerminated: false,
  });
});

test('a file stands for one deliverable at a time', () => {
  expect(after(link('productPlan', 1), link('competitorMaterial', 1)).linked).toEqual({
    competitorMaterial: ['1'],
  });
});

test('a file taken off no longer speaks by its name, until it is linked again', () => {
  expect(after(unlink('productPlan', 2))).toMatchObject({ linked: {}, unlinked: ['2'] });
  expect(after(unlink('productPlan', 2), link('productPlan', 2))).toMatchObject({
    linked: { productPlan: ['2'] },
    unlinked: [],
  });
});

test('a fact can be set, changed and cleared', () => {
  expect(after(setFact('launchEvent', 'yes'), setFact('launchEvent', 'no')).facts).toEqual({
    launchEvent: 'no',
  });
  expect(after(setFact('launchEvent', 'yes'), setFact('launchEvent', null)).facts).toEqual({});
});

test.each<[string, Command, string]>([
  ['an unknown deliverable', link('mystery', 1), 'UNKNOWN_DELIVERABLE'],
  ['a deliverable that is no file', link('versionPlan', 1), 'DELIVERABLE_NOT_A_FILE'],
  ['a file that is not attached', link('productPlan', 99), 'UNKNOWN_ATTACHMENT'],
  ['an empty file', link('productPlan', 3), 'EMPTY_ATTACHMENT'],
  ['a file that never stood there', unlink('productPlan', 1), 'NOT_LINKED'],
  ['a file that stands for something else', unlink('competitorMaterial', 2), 'NOT_LINKED'],
  ['an unknown fact', setFact('mood', 'good'), 'UNKNOWN_FACT'],
  ['a value that the fact never has', setFact('launchEvent', 'perhaps'), 'UNKNOWN_FACT'],
])('%s is refused with its reason', (_what, command, code) => {
  expect(decide(defaultProcess, newDossier, command, files)).toMatchObject({ ok: false, code });
});

const events: fc.Arbitrary<DossierEvent> = fc.oneof(
  fc.record({
    type: fc.constant('stageEntered' as const),
    data: fc.record({
      stage: fc.constantFrom('strategy', 'planning'),
      statusId: fc.string(),
      projectId: fc.constant(project),
    }),
  }),
  fc.record({
    type: fc.constant('factSet' as const),
    data: fc.record({ fact: fc.constant('launchEvent'), value: fc.constantFrom('yes', 'no', null) }),
  }),
);
const signed = { actor: accountId('712020:1'), at: '2026-03-01T00:00:00.000Z' };
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
