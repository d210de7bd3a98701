import fc from 'fast-check';
import { isRunning, type RequestStatus } from '../../../src/domain/archive/archive-state';
import type { Decision } from '../../../src/domain/dossier/decide/decision';
import { attachmentId, type AccountId, type AttachmentId } from '../../../src/domain/ids';
import type { PaperProduct } from '../../support/paper-product';
import { archive } from './asked';
import { ask, decideOn, item, no, open, revoke, SUN, TIME, withdraw, WU, yes, ZHENG } from './material';

const DAY_MS = 86_400_000;

type Act =
  | {
      readonly kind: 'asks';
      readonly who: AccountId;
      readonly things: readonly Thing[];
      readonly days: number;
    }
  | {
      readonly kind: 'decides';
      readonly who: AccountId;
      readonly nth: number;
      readonly grants: readonly boolean[];
      readonly file: Thing;
      readonly days: number;
    }
  | { readonly kind: 'opens'; readonly who: AccountId | 'own'; readonly nth: number; readonly item: number }
  | { readonly kind: 'withdraws'; readonly who: AccountId | 'own'; readonly nth: number }
  | { readonly kind: 'revokes'; readonly who: AccountId; readonly nth: number }
  | { readonly kind: 'waits'; readonly days: number }
  | { readonly kind: 'clock' }
  | { readonly kind: 'deletes'; readonly file: string };

/** Words alone, or a file. */
type Thing = string | null;

const FILES = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** A product with all of them. */
function archiveOfMany(): PaperProduct {
  const paper = archive();
  for (const id of FILES.slice(2)) paper.attach(`${id}.pdf`);
  return paper;
}

const kind = <Kind extends Act['kind']>(name: Kind) => fc.constant(name);
const requester = fc.constantFrom(SUN, SUN, SUN, ZHENG, WU);
const nth = fc.oneof({ weight: 9, arbitrary: fc.nat(2) }, fc.nat(25));
/** Whoever asked for it themselves, or one of the others. */
const mostlyOwn = fc.oneof({ weight: 3, arbitrary: fc.constant('own' as const) }, requester);
const file = fc.constantFrom(...FILES);
const anyFile = fc.oneof({ weight: 12, arbitrary: file }, fc.constant('99'));
const thing: fc.Arbitrary<Thing> = fc.oneof({ weight: 4, arbitrary: anyFile }, fc.constant(null));
const days = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  fc.constantFrom(-1, 365, 366),
);

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('asks'),
      who: requester,
      things: fc.array(thing, {
        minLength: 1,
        maxLength: 2,
      }),
      days,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('decides'),
      who: fc.constantFrom(WU, WU, WU, WU, SUN),
      nth,
      grants: fc.array(fc.constantFrom(true, true, false), { minLength: 2, maxLength: 2 }),
      file: thing,
      days,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: kind('opens'), who: mostlyOwn, nth, item: fc.constantFrom(0, 0, 0, 1, 2) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('withdraws'), who: mostlyOwn, nth }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('revokes'), who: fc.constant(WU), nth }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('waits'), days: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('clock') }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('deletes'), file }) },
);

/** A request as somebody would keep it by hand. */
interface Entry {
  readonly id: string;
  readonly by: AccountId;
  status: RequestStatus;
  until: string;
  things: readonly { readonly file: AttachmentId | null; readonly isGranted: boolean | null }[];
  openedCount: number;
  isReminded: boolean;
  /** Null while it runs. */
  endedAt: string | null;
}

const fileOf = (of: Thing): AttachmentId | null => (of === null ? null : attachmentId(of));

const today = (paper: PaperProduct): string => paper.now().slice(0, 'YYYY-MM-DD'.length);

function dateIn(paper: PaperProduct, count: number): string {
  return new Date(Date.parse(today(paper)) + count * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const isThere = (paper: PaperProduct, file: AttachmentId | null): boolean =>
  paper.files().some(({ id }) => id === file);

const isTooFar = (count: number): boolean => count < 0 || count > 365;

/** Does it with the app and in the ledger; gives back what the app said and what the ledger says that it should have. */
function play(paper: PaperProduct, ledger: Entry[], each: Act): readonly [Decision | null, string] {
  switch (each.kind) {
    case 'waits':
      paper.wait(each.days * 24);
      return [null, 'nothing'];
    case 'deletes':
      if (isThere(paper, fileOf(each.file))) paper.remove(fileOf(each.file)!);
      return [null, 'nothing'];
    case 'clock': {
      const due = passed(paper, ledger);
      return [paper.run(TIME, null), due.join() || 'nothing'];
    }
    case 'asks': {
      const expected = isTooFar(each.days)
        ? 'BAD_DATES'
        : each.things.some((of) => of !== null && !isThere(paper, fileOf(of)))
          ? 'UNKNOWN_ATTACHMENT'
          : 'materialRequested';
      const until = dateIn(paper, each.days);
      const decision = paper.run(
        ask(
          each.things.map((of) => item('Something', fileOf(of))),
          until,
        ),
        each.who,
      );
      if (decision.ok)
        ledger.unshift({
          id: paper.state().archive.requests[0]?.id ?? '',
          by: each.who,
          status: 'waiting',
          until,
          things: each.things.map((of) => ({ file: fileOf(of), isGranted: null })),
          openedCount: 0,
          isReminded: false,
          endedAt: null,
        });
      return [decision, expected];
    }
    case 'decides':
    case 'opens':
    case 'withdraws':
    case 'revokes': {
      const entry = ledger[each.nth];
      const id = entry?.id ?? '99';
      const isAtHand = paper.state().archive.requests.some((request) => request.id === id);
      if (!entry || !isAtHand) return [paper.run(open(id), SUN), 'UNKNOWN_REQUEST'];
      return withRequest(paper, entry, each, each.who === 'own' ? entry.by : each.who);
    }
  }
}

function withRequest(
  paper: PaperProduct,
  entry: Entry,
  each: Extract<Act, { readonly nth: number }>,
  who: AccountId,
): readonly [Decision, string] {
  const { id, by } = entry;
  switch (each.kind) {
    case 'decides': {
      const things = entry.things.map(({ file }, at) => {
        const isGranted = each.grants[at] === true;
        return { file: file ?? (isGranted ? fileOf(each.file) : null), isGranted };
      });
      const until = dateIn(paper, each.days);
      const decided = things.map(({ isGranted }) => (isGranted ? yes(fileOf(each.file)) : no()));
      const decision = paper.run(decideOn(id, decided, until), who);
      if (entry.status !== 'waiting') return [decision, 'REQUEST_NOT_OPEN'];
      if (by === who) return [decision, 'OWN_REQUEST'];
      if (isTooFar(each.days)) return [decision, 'BAD_DATES'];
      if (things.some(({ file, isGranted }) => isGranted && !isThere(paper, file)))
        return [decision, 'UNKNOWN_ATTACHMENT'];
      const isGranted = things.some((of) => of.isGranted);
      Object.assign(entry, { things, until, status: isGranted ? 'granted' : 'refused' });
      if (!isGranted) entry.endedAt = paper.now();
      return [decision, 'materialDecided'];
    }
    case 'opens': {
      const decision = paper.run(open(id, each.item), who);
      const of = entry.things[each.item];
      if (by !== who || of?.isGranted !== true || entry.status === 'revoked')
        return [decision, 'MATERIAL_NOT_GRANTED'];
      if (entry.status !== 'granted' || entry.until < today(paper)) return [decision, 'MATERIAL_EXPIRED'];
      if (!isThere(paper, of.file)) return [decision, 'UNKNOWN_ATTACHMENT'];
      entry.openedCount += 1;
      return [decision, 'materialOpened'];
    }
    case 'withdraws': {
      const decision = paper.run(withdraw(id), who);
      if (by !== who) return [decision, 'MATERIAL_NOT_GRANTED'];
      if (entry.status !== 'waiting') return [decision, 'REQUEST_NOT_OPEN'];
      Object.assign(entry, { status: 'withdrawn', endedAt: paper.now() });
      return [decision, 'materialWithdrawn'];
    }
    case 'revokes': {
      const decision = paper.run(revoke(id), who);
      if (entry.status !== 'granted') return [decision, 'REQUEST_NOT_OPEN'];
      Object.assign(entry, { status: 'revoked', endedAt: paper.now() });
      return [decision, 'materialRevoked'];
    }
  }
}

/** What the clock should do, newest request first; the ledger goes on with it. */
function passed(paper: PaperProduct, ledger: Entry[]): readonly string[] {
  return ledger.flatMap((entry) => {
    if (entry.status !== 'waiting' && entry.status !== 'granted') return [];
    if (entry.until < today(paper)) {
      Object.assign(entry, { status: 'expired', endedAt: paper.now() });
      return ['materialExpired'];
    }
    if (entry.status === 'waiting' || entry.isReminded || entry.until > dateIn(paper, 3)) return [];
    entry.isReminded = true;
    return ['materialReminded'];
  });
}

const said = (decision: Decision | null): string => {
  if (!decision) return 'nothing';
  return decision.ok ? decision.events.map(({ type }) => type).join() || 'nothing' : decision.code;
};

const story = fc.array(act, { minLength: 1, maxLength: 80, size: 'max' });

test('whatever is asked, granted, opened and ended, each request stands as a ledger kept by hand says', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(story, (acts) => {
      const paper = archiveOfMany();
      const ledger: Entry[] = [];
      for (const each of acts) {
        const before = paper.state();
        const [decision, expected] = play(paper, ledger, each);
        expect({ each, said: said(decision) }).toEqual({ each, said: expected });
        for (const one of expected.split(',')) seen.add(one);
        if (decision && !decision.ok) expect(paper.state()).toBe(before);
        const { requests } = paper.state().archive;
        const order = requests.map(({ id }) => ledger.findIndex((entry) => entry.id === id));
        expect(order).toEqual([...order].sort((one, other) => one - other));
        for (const request of requests) {
          const entry = ledger.find(({ id }) => id === request.id)!;
          expect({
            status: request.status,
            until: request.until,
            things: request.items.map(({ attachmentId: file, isGranted }) => ({ file, isGranted })),
            openedCount: request.openedCount,
            isReminded: request.isReminded,
          }).toEqual({
            status: entry.status,
            until: entry.until,
            things: entry.things,
            openedCount: entry.openedCount,
            isReminded: entry.isReminded,
          });
        }
        const atHand = new Set(requests.map(({ id }) => id));
        const running = ledger.filter(({ status }) => status === 'waiting' || status === 'granted');
        expect(running.filter(({ id }) => !atHand.has(id))).toEqual([]);
        // What is forgotten ended before whatever is still at hand.
        const ended = ledger.filter((entry) => entry.endedAt !== null);
        const lastForgotten = ended.filter(({ id }) => !atHand.has(id)).map(({ endedAt }) => endedAt ?? '');
        const firstKept = ended.filter(({ id }) => atHand.has(id)).map(({ endedAt }) => endedAt ?? '');
        if (lastForgotten.length > 0) expect(lastForgotten.sort().at(-1)! <= firstKept.sort()[0]!).toBe(true);
        expect(requests.filter((request) => !isRunning(request)).length).toBe(
          Math.min(20, ledger.length - running.length),
        );
      }
    }),
    { numRuns: 150 },
  );
  expect(seen).toEqual(
    new Set([
      'nothing',
      'materialRequested',
      'materialDecided',
      'materialOpened',
      'materialWithdrawn',
      'materialRevoked',
      'materialReminded',
      'materialExpired',
      'BAD_DATES',
      'UNKNOWN_ATTACHMENT',
      'UNKNOWN_REQUEST',
      'REQUEST_NOT_OPEN',
      'OWN_REQUEST',
      'MATERIAL_NOT_GRANTED',
      'MATERIAL_EXPIRED',
    ]),
  );
});

test('every opening on record is of something granted to whoever opened it, on a day on which it was theirs', () => {
  let openings = 0;
  fc.assert(
    fc.property(story, (acts) => {
      const paper = archiveOfMany();
      const ledger: Entry[] = [];
      for (const each of acts) play(paper, ledger, each);
      const events = paper.recorded();
      for (const [at, event] of events.entries()) {
        if (event.type !== 'materialOpened') continue;
        openings += 1;
        const { request, item: place } = event.data as { readonly request: string; readonly item: number };
        const before = events
          .slice(0, at)
          .filter(({ data }) => 'request' in data && data.request === request);
        const asked = before.find(({ type }) => type === 'materialRequested');
        const decided = before.find(({ type }) => type === 'materialDecided');
        expect(asked?.actor).toBe(event.actor);
        expect(decided?.actor).not.toBe(event.actor);
        const grant = decided?.data as {
          readonly until: string;
          readonly items: readonly { readonly isGranted: boolean }[];
        };
        expect(grant.items[place]?.isGranted).toBe(true);
        expect(event.at.slice(0, 'YYYY-MM-DD'.length) <= grant.until).toBe(true);
        expect(before.some(({ type }) => type === 'materialRevoked' || type === 'materialExpired')).toBe(
          false,
        );
      }
    }),
    { numRuns: 300 },
  );
  expect(openings).toBeGreaterThan(20);
});
