import fc from 'fast-check';
import { sha256 } from '../../../src/adapters/forge/sha256';
import { archiveIndex, type ArchiveInput } from '../../../src/domain/archive/archive-index';
import type { Fingerprints } from '../../../src/domain/archive/fingerprint';
import { findGaps } from '../../../src/domain/archive/gaps';
import { sealEvents } from '../../../src/domain/dossier/chain';
import type { DossierEvent, RecordedEvent } from '../../../src/domain/dossier/event';
import { evolve } from '../../../src/domain/dossier/evolve';
import { newDossier } from '../../../src/domain/dossier/state';
import { accountId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import * as commands from '../../support/commands';
import { DIGEST, enter, LI, paperProduct, terminate, type PaperProduct } from '../../support/paper-product';
import { castVote, closeWith, committeePolicy, MANAGER, paperReview } from '../../support/paper-review';
import { randomStory } from '../../support/random-story';
import { readyProduct, ROW } from '../retirement/ready-product';

const { addLink, confirm, judge, putRow, setFact, setItem, stateDates, testVersion, waive } = commands;

/** What an index of a product is made from. */
function inputOf(
  product: PaperProduct,
  fingerprints: Fingerprints = {},
  tables: Readonly<Record<string, string>> = {},
): ArchiveInput {
  const [state, files, events] = [product.state(), product.files(), product.recorded()];
  return {
    process: defaultProcess,
    issue: '10007',
    key: 'PROD-7',
    summary: '血压计',
    state,
    files,
    fingerprints,
    gaps: findGaps(defaultProcess, { state, files, versions: product.versions(), fingerprints }),
    events,
    chain: { sequence: events.length, hash: events.at(-1)?.hash ?? '' },
    tables,
  };
}

const indexOf = (product: PaperProduct, fingerprints?: Fingerprints) =>
  archiveIndex(inputOf(product, fingerprints));

const deliverableIn = (product: PaperProduct, wanted: string, fingerprints?: Fingerprints) =>
  indexOf(product, fingerprints).deliverables.find(({ key }) => key === wanted);

/** Every file has been read; its content is as long as its name is said to be. */
const allRead = (product: PaperProduct): Fingerprints =>
  Object.fromEntries(product.files().map(({ id }) => [id, { sizeBytes: 100, sha256: `sha of ${id}` }]));

test('an index names the product, its stages with who moved it when, and where its events end', () => {
  const product = paperProduct('iteration');
  product.wait(24);
  product.does(enter('retirement'), LI);
  product.wait(24);
  product.does(enter('retired'), LI);
  const index = indexOf(product);
  expect(index).toMatchObject({
    schema: 'lifecycle-gates/archive-index/1',
    product: { issue: '10007', key: 'PROD-7', summary: '血压计', stage: 'retired' },
    audit: { events: product.recorded().length, hash: product.recorded().at(-1)?.hash },
  });
  expect(index.stages).toMatchObject([
    { at: '2026-03-02T01:00:00.000Z', actor: null, stage: 'iteration' },
    { at: '2026-03-03T01:00:00.000Z', actor: LI, stage: 'retirement' },
    { at: '2026-03-04T01:00:00.000Z', actor: LI, stage: 'retired', closes: true },
  ]);
  product.does(terminate, LI);
  expect(indexOf(product).stages.at(-1)).toMatchObject({ actor: LI, statusId: 'status-of-the-end' });
});

test('every fact stands in it in words, with who said it and why', () => {
  const product = paperProduct('iteration');
  product.does(setFact('productGoal', '华东第一'));
  product.does(setFact('retirementReason', 'superseded', 'Agreed on 2 March'));
  product.does(setFact('replacementProduct', '10015'));
  const signed = { by: LI, at: product.now() };
  expect(indexOf(product).facts).toEqual([
    {
      ...signed,
      key: 'productGoal',
      name: { zh: '产品目标', en: 'Product goal' },
      words: '华东第一',
      value: '华东第一',
      reason: null,
    },
    {
      ...signed,
      key: 'retirementReason',
      name: { zh: '退市原因', en: 'Retirement reason' },
      words: { zh: '被新产品代替', en: 'Superseded by new product' },
      value: 'superseded',
      reason: 'Agreed on 2 March',
    },
    {
      ...signed,
      key: 'replacementProduct',
      name: { zh: '替代产品', en: 'Replacement product' },
      words: 'PROD-10015',
      value: '10015',
      label: 'PROD-10015',
      reason: null,
    },
  ]);
});

test('every version of every deliverable stands in it, with hash and uploader, the gone ones too', () => {
  const product = readyProduct();
  product.attach('产品退市计划 v2.docx');
  product.does({ type: 'followFiles' }, null);
  const first = product.fileNamed('产品退市计划.docx');
  const second = product.fileNamed('产品退市计划 v2.docx');
  const read = allRead(product);
  product.remove(first.id);
  const plan = deliverableIn(product, 'retirementPlan', read);
  expect(plan).toMatchObject({
    name: { zh: '产品退市计划' },
    clause: '6.8',
    owner: { zh: '产品部' },
  });
  expect(plan?.evidence).toEqual([
    [
      {
        version: 1,
        isCurrent: false,
        by: null,
        at: product.now(),
        kind: 'file',
        attachmentId: first.id,
        filename: '产品退市计划.docx',
        how: 'name',
        isAttached: false,
        sizeBytes: 100,
        uploadedBy: null,
        uploadedAt: null,
        sha256: `sha of ${first.id}`,
      },
      {
        version: 2,
        isCurrent: true,
        by: null,
        at: product.now(),
        kind: 'file',
        attachmentId: second.id,
        filename: '产品退市计划 v2.docx',
        how: 'name',
        isAttached: true,
        sizeBytes: 100,
        uploadedBy: second.authorId,
        uploadedAt: second.createdAt,
        sha256: `sha of ${second.id}`,
      },
    ],
  ]);
});

test('a file that was not read, or was too large for it, has no hash', () => {
  const product = readyProduct();
  const plan = product.fileNamed('产品退市计划.docx').id;
  for (const read of [{}, { [plan]: { sizeBytes: 100, sha256: null } }])
    expect(deliverableIn(product, 'retirementPlan', read)?.evidence).toMatchObject([
      [{ sizeBytes: 100, sha256: null }],
    ]);
});

test('links, dates, checklists, confirmations and versions stand in it too', () => {
  const product = paperProduct('launch');
  product.does(addLink('prototype', 'https://example.com/a', 'First'));
  const piece = product.state().evidence['prototype']?.[0]?.id ?? '';
  product.does(addLink('prototype', 'https://example.com/b', 'Second', piece));
  product.does(stateDates('planningSchedule', '2026-03-31', '2026-03-01'));
  product.does(setItem('launchEventPack', 'place', true, 'Shanghai'));
  product.does(confirm('preInitiationRecord', true, 'Meeting of 2 March'));
  product.putVersion({ id: '10', name: 'V1.0', isReleased: true, isArchived: false });
  product.does(testVersion('10'));
  product.does(judge('10', 'accepted'));
  expect(deliverableIn(product, 'prototype')?.evidence).toMatchObject([
    [
      { version: 1, isCurrent: false, kind: 'link', url: 'https://example.com/a', title: 'First' },
      { version: 2, isCurrent: true, kind: 'link', url: 'https://example.com/b', by: LI },
    ],
  ]);
  expect(deliverableIn(product, 'planningSchedule')?.evidence).toMatchObject([
    [{ kind: 'dates', start: '2026-03-01', due: '2026-03-31' }],
  ]);
  expect(deliverableIn(product, 'launchEventPack')).toMatchObject({
    checklist: { place: { text: 'Shanghai', by: LI } },
  });
  expect(deliverableIn(product, 'preInitiationRecord')).toMatchObject({
    confirmation: { note: 'Meeting of 2 March', by: LI },
  });
  expect(indexOf(product).versions).toMatchObject({
    10: { test: { result: 'passed' }, acceptance: { verdict: 'accepted' } },
  });
});

test('a table stands in it by its classes and the hash of its rows', () => {
  const product = readyProduct();
  product.does(putRow({ ...ROW, supportPlan: '' }));
  const index = archiveIndex(inputOf(product, {}, { impactInventory: 'sha of the rows' }));
  expect(index.deliverables.find(({ key }) => key === 'impactInventory')).toMatchObject({
    evidence: [],
    table: {
      rows: 2,
      classes: { 华东: { maintenance: { rows: 2, incomplete: 1 } } },
      csvSha256: 'sha of the rows',
    },
  });
});

test('that there is nothing to list stands in it too, with who said so', () => {
  const product = paperProduct('retirement');
  product.does({ type: 'declareNone', deliverable: 'impactInventory', none: true });
  expect(JSON.stringify(deliverableIn(product, 'impactInventory') ?? 'nothing')).toContain(LI);
});

test('deliverables stand in the order of the process, and those of which there is nothing are left out', () => {
  const product = readyProduct();
  product.attach('产品规划.pdf');
  product.does({ type: 'followFiles' }, null);
  expect(indexOf(product).deliverables.map(({ key }) => key)).toEqual([
    'productPlan',
    'noMarketStatement',
    'retirementPlan',
    'impactInventory',
    'retirementNotice',
  ]);
});

test('what was excused, by whom and why, and every decision about it, stands in it', () => {
  const product = paperProduct('retirement');
  const chair = accountId('王芳');
  product.does(waive('retirementNotice', 'Told in person'), chair);
  product.does(waive('retirementNotice', null), chair);
  product.does(waive('retirementNotice', 'Told by phone'), chair);
  const index = indexOf(product);
  expect(index.waivers).toMatchObject({
    retirementGate: { retirementNotice: { reason: 'Told by phone', by: chair } },
  });
  expect(index.decisions).toMatchObject([
    { sequence: 2, type: 'waived', actor: chair, data: { reason: 'Told in person' } },
    { sequence: 3, type: 'waiverWithdrawn', actor: chair },
    { sequence: 4, type: 'waived', actor: chair, data: { reason: 'Told by phone' } },
  ]);
  expect(index.gaps).not.toContainEqual(expect.objectContaining({ names: [{ zh: '产品退市通知书' }] }));
});

test('every vote and decision of a review stands in it, with what it asked for', () => {
  const members = ['赵敏', '陈洁', '刘洋'].map(accountId);
  const review = paperReview({
    policies: [committeePolicy()],
    members: { committee: members, chair: [members[0]!] },
  });
  review.does({ type: 'submitReview' });
  review.does(castVote('against', 'Too dear'), members[1]);
  review.does({ type: 'retractVote', onBehalfOf: null }, members[1]);
  review.does(castVote('for'), members[1]);
  review.does(castVote('abstain'), members[0]);
  review.does(closeWith('conditionalGo'), members[0]);
  const [condition] = review.state().reviews['planningGate']?.conditions ?? [];
  review.does({ type: 'linkCondition', condition: condition?.id ?? '', issueId: '10020' }, null);
  review.does({ type: 'waiveCondition', condition: condition?.id ?? '', reason: 'Bought in' }, members[0]);
  const recorded = review.events().reduce<readonly RecordedEvent[]>((before, { event, signed }) => {
    const head = { sequence: before.length, hash: before.at(-1)?.hash ?? '' };
    return [...before, ...sealEvents(head, [event], { actor: signed.by, at: signed.at }, sha256)];
  }, []);
  const index = archiveIndex({
    ...inputOf(paperProduct('planning')),
    process: review.process,
    state: review.state(),
    files: review.files(),
    events: recorded,
  });
  expect(
    index.decisions.map(({ type, actor, data }) => [type, actor, 'choice' in data ? data.choice : '']),
  ).toEqual([
    ['reviewSubmitted', MANAGER, ''],
    ['voteCast', '陈洁', 'against'],
    ['voteRetracted', '陈洁', ''],
    ['voteCast', '陈洁', 'for'],
    ['voteCast', '赵敏', 'abstain'],
    ['reviewDecided', '赵敏', ''],
    ['conditionLinked', null, ''],
    ['conditionWaived', '赵敏', ''],
  ]);
  expect(index.decisions.find(({ type }) => type === 'reviewDecided')?.data).toMatchObject({
    outcome: 'conditionalGo',
    reason: '见会议记录',
    conditions: [{ text: '完成安全评估' }],
  });
  expect(index.conditions).toMatchObject([
    { text: '完成安全评估', issueId: '10020', waiver: { by: '赵敏', reason: 'Bought in' } },
  ]);
});

test('gaps stand in it by the gate that lacks it, by the file that is lost, and by the file that was not read', () => {
  const product = readyProduct();
  product.remove(product.fileNamed('产品退市计划.docx').id);
  const { gaps } = indexOf(product);
  expect(gaps).toContainEqual({
    kind: 'missing',
    gate: { zh: '退市关口', en: 'Retirement gate' },
    names: [{ zh: '产品退市计划', en: 'Retirement plan' }],
    clause: '6.8',
    owner: 'product',
  });
  expect(gaps).toContainEqual({
    kind: 'lost',
    deliverable: { zh: '产品退市计划', en: 'Retirement plan' },
    filename: '产品退市计划.docx',
  });
  expect(gaps).toContainEqual({ kind: 'unread', filename: '产品退市通知书.pdf' });
  expect(gaps).toHaveLength(inputOf(product).gaps.length);
});

test('the notice with who confirmed it, the owners and the products it replaces stand in it', () => {
  const product = readyProduct();
  product.does({ type: 'sendNotice', digest: DIGEST });
  product.does({ type: 'confirmNotice', number: 1 }, accountId('陈刚'));
  expect(indexOf(product).retirement).toMatchObject({
    owners: { 陈刚: { account: '陈刚' } },
    notice: { number: 1, confirmed: { 陈刚: { at: product.now() } } },
    replaces: [],
  });
});

test('whatever happened, each version of evidence stands in it once, and each decision with its place in the stream', () => {
  let fileCount = 0;
  fc.assert(
    fc.property(fc.constantFrom(...defaultProcess.stages), randomStory(60), ({ key }, story) => {
      const product = paperProduct(key);
      for (const happening of story) happening(product);
      const read = allRead(product);
      const index = indexOf(product, read);
      const listed = index.deliverables.flatMap(({ key: deliverable, evidence }) =>
        evidence.flatMap((versions) => versions.map((version) => ({ deliverable, ...version }))),
      );
      const kept = Object.entries(product.state().evidence).flatMap(([deliverable, pieces]) =>
        pieces.flatMap(({ versions }) =>
          versions.map((version, nth) => ({
            deliverable,
            version: nth + 1,
            at: version.at,
            ...version.content,
          })),
        ),
      );
      expect(listed).toHaveLength(kept.length);
      for (const { kind, ...each } of kept) {
        const { isLost: _noticed, ...content } = { isLost: false, ...each };
        expect(listed).toContainEqual(expect.objectContaining({ kind, ...content }));
      }
      for (const each of listed)
        if ('sha256' in each) {
          fileCount += 1;
          expect(each.sha256).toBe(each.isAttached ? `sha of ${each.attachmentId}` : null);
        }
      const events = product.recorded();
      for (const decision of index.decisions)
        expect(events[decision.sequence - 1]).toMatchObject({ type: decision.type, data: decision.data });
      const decided = events.filter(({ type }) =>
        ['waived', 'waiverWithdrawn', 'versionTested', 'versionJudged'].includes(type),
      );
      expect(index.decisions).toHaveLength(decided.length);
    }),
    { numRuns: 150 },
  );
  expect(fileCount).toBeGreaterThan(20);
});

test('the same dossier gives the same index to the letter, also when it is folded from its events anew', () => {
  fc.assert(
    fc.property(fc.constantFrom(...defaultProcess.stages), randomStory(60), ({ key }, story) => {
      const product = paperProduct(key);
      for (const happening of story) happening(product);
      const input = inputOf(product, allRead(product));
      const folded = input.events.reduce(
        (state, { type, data, actor, at }) =>
          evolve(state, { type, data } as DossierEvent, { by: actor, at }),
        newDossier,
      );
      const again = { ...input, state: JSON.parse(JSON.stringify(folded)) as typeof folded };
      expect(JSON.stringify(archiveIndex(again))).toBe(JSON.stringify(archiveIndex(input)));
    }),
    { numRuns: 60 },
  );
});

test('in whichever order Jira lists the files, the index is the same', () => {
  const product = readyProduct();
  const input = inputOf(product);
  const files = [...input.files].reverse();
  const gaps = findGaps(defaultProcess, { state: input.state, files, versions: [], fingerprints: {} });
  const [one, other] = [archiveIndex(input), archiveIndex({ ...input, files, gaps })];
  expect(JSON.stringify({ ...other, gaps: [] })).toBe(JSON.stringify({ ...one, gaps: [] }));
  const unread = ({ gaps: all }: typeof one) => all.filter(({ kind }) => kind === 'unread');
  expect(unread(other)).toEqual(unread(one));
});
