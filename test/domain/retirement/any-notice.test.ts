import fc from 'fast-check';
import type { Decision } from '../../../src/domain/dossier/decide/decision';
import type { EventData, EventType } from '../../../src/domain/dossier/event';
import type { AccountId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { currentNotice } from '../../../src/domain/retirement/notice';
import { anyNoticeAct, freshAct, noticeWorld, type NoticeAct, type NoticeWorld } from './notice-world';

const RUNS = { numRuns: 250 };
const DAY_MS = 86_400_000;

const story = (act: fc.Arbitrary<NoticeAct>) => fc.array(act, { minLength: 1, maxLength: 60, size: 'max' });

/** The only event of a decision, if it is of that type. */
function only<Type extends EventType>(decision: Decision | null, type: Type): EventData[Type] | null {
  const event = decision?.ok === true ? decision.events[0] : undefined;
  return event?.type === type ? (event.data as EventData[Type]) : null;
}

const noticeOf = ({ product }: NoticeWorld) =>
  currentNotice(defaultProcess, product.state(), product.files());

test('nobody is told the same thing twice, and only who is meant by a name in the inventory is told at all', () => {
  let toldCount = 0;
  fc.assert(
    fc.property(story(freshAct), (acts) => {
      const world = noticeWorld();
      const told = new Set<string>();
      for (const act of acts) {
        const { content, named } = world;
        const sent = only(world.act(act), 'noticeSent');
        if (!sent) continue;
        const recipients = [...sent.told, ...sent.groups.map(({ id }) => id), ...sent.people];
        for (const recipient of recipients) {
          const pair = `${content()} to ${recipient}`;
          expect(told.has(pair)).toBe(false);
          told.add(pair);
          toldCount += 1;
        }
        expect(sent.told.filter((account) => !named().includes(account))).toEqual([]);
      }
    }),
    RUNS,
  );
  expect(toldCount).toBeGreaterThan(RUNS.numRuns);
});

/** A notice as somebody would keep it by hand: what went out last, to whom, and who has read what. */
interface Ledger {
  number: number;
  content: string | null;
  asked: readonly AccountId[];
  confirmed: Map<AccountId, string>;
}

test('what goes out, to whom, under which number, and why not, is what a ledger kept by hand says', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(story(anyNoticeAct), (acts) => {
      const world = noticeWorld();
      const ledger: Ledger = { number: 0, content: null, asked: [], confirmed: new Map() };
      for (const act of acts) {
        const expected = act.kind === 'sends' ? sending(world, ledger) : null;
        const decision = world.act(act);
        if (!expected) continue;
        const sent = only(decision, 'noticeSent');
        const got = sent
          ? { number: sent.number, told: sent.told, company: sent.groups.length }
          : codeOf(decision);
        expect(got).toEqual(expected);
        seen.add(typeof expected === 'string' ? expected : expected.company ? 'to all' : 'to new owners');
        if (sent) Object.assign(ledger, entered(world, ledger, sent.number));
      }
    }),
    RUNS,
  );
  expect(seen).toEqual(
    new Set([
      'NOTICE_NOT_NOW',
      'NOTICE_NOT_READY',
      'NOTICE_SENT',
      'OWNERS_UNKNOWN',
      'to all',
      'to new owners',
    ]),
  );
});

test('those who have not confirmed are those who were told and have not confirmed what stands now, and they are reminded', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(story(anyNoticeAct), (acts) => {
      const world = noticeWorld();
      const ledger: Ledger = { number: 0, content: null, asked: [], confirmed: new Map() };
      let reminded = { at: '', mayBeAgain: true };
      const waiting = (): readonly AccountId[] =>
        ledger.asked.filter((account) => ledger.confirmed.get(account) !== world.content());
      for (const act of acts) {
        const before = waiting();
        const decision = world.act(act);
        const at = world.product.now();
        if (act.kind === 'confirms') {
          const expected = confirming(world, ledger, act.who, act.off, before);
          expect(codeOf(decision)).toBe(expected);
          seen.add(`confirming: ${expected}`);
          // Nobody confirms what was not sent to them.
          if (expected === 'noticeConfirmed') ledger.confirmed.set(act.who, ledger.content ?? '');
        }
        if (act.kind === 'reminds') {
          seen.add(`reminding: ${codeOf(decision)}`);
          const isRecent = Date.parse(at) - Date.parse(reminded.at) < DAY_MS;
          if (codeOf(decision) === 'NUDGED_ALREADY') expect(isRecent).toBe(true);
          const reminder = only(decision, 'ownersReminded');
          if (reminder) {
            expect(reminder.accounts).toEqual(before);
            expect(isRecent && !reminded.mayBeAgain).toBe(false);
            reminded = { at, mayBeAgain: false };
          }
        }
        const sent = only(decision, 'noticeSent');
        if (sent) {
          Object.assign(ledger, entered(world, ledger, sent.number));
          // A notice that has just gone out may be followed by a reminder.
          reminded = { ...reminded, mayBeAgain: true };
        }
        const notice = noticeOf(world);
        expect(notice === null).toBe(!world.isTime());
        if (!notice) continue;
        expect(notice.unconfirmed).toEqual(waiting());
        expect(notice.isStale).toBe(ledger.content !== null && ledger.content !== world.content());
        expect(notice.sent?.number ?? 0).toBe(ledger.number);
      }
    }),
    RUNS,
  );
  expect(seen).toEqual(
    new Set([
      'confirming: NOTICE_NOT_SENT',
      'confirming: NOT_THE_OWNER',
      'confirming: noticeConfirmed',
      'confirming: nothing',
      'reminding: NOTICE_NOT_SENT',
      'reminding: NUDGED_ALREADY',
      'reminding: nothing',
      'reminding: ownersReminded',
    ]),
  );
});

test('a dossier with a notice survives being stored as JSON', () => {
  fc.assert(
    fc.property(story(anyNoticeAct), (acts) => {
      const world = noticeWorld();
      for (const act of acts) world.act(act);
      expect(JSON.parse(JSON.stringify(world.product.state()))).toEqual(world.product.state());
    }),
    { numRuns: 50 },
  );
});

/** What should come of sending now. */
function sending(
  { content, isReady, isTime, named, unknown }: NoticeWorld,
  ledger: Ledger,
): string | { readonly number: number; readonly told: readonly AccountId[]; readonly company: number } {
  if (!isTime()) return 'NOTICE_NOT_NOW';
  if (!isReady()) return 'NOTICE_NOT_READY';
  if (unknown().length > 0) return 'OWNERS_UNKNOWN';
  if (ledger.content !== content()) return { number: ledger.number + 1, told: named(), company: 1 };
  const fresh = named().filter((account) => !ledger.asked.includes(account));
  return fresh.length === 0 ? 'NOTICE_SENT' : { number: ledger.number, told: fresh, company: 0 };
}

/** The ledger after a notice has gone out. */
function entered({ content, named }: NoticeWorld, ledger: Ledger, number: number): Partial<Ledger> {
  const isNew = number > ledger.number;
  const asked = isNew ? named() : [...new Set([...ledger.asked, ...named()])];
  return { number, content: content(), asked };
}

/** What should come of confirming. */
function confirming(
  { isTime }: NoticeWorld,
  ledger: Ledger,
  who: AccountId,
  off: number,
  waiting: readonly AccountId[],
): string {
  if (!isTime() || ledger.number === 0 || off !== 0) return 'NOTICE_NOT_SENT';
  if (!ledger.asked.includes(who)) return 'NOT_THE_OWNER';
  return waiting.includes(who) ? 'noticeConfirmed' : 'nothing';
}

/** Why it was refused, or the types of what happened. */
function codeOf(decision: Decision | null): string {
  if (!decision) return 'nothing';
  return decision.ok ? decision.events.map(({ type }) => type).join() || 'nothing' : decision.code;
}
