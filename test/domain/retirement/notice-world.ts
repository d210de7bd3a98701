import fc from 'fast-check';
import type { Command } from '../../../src/domain/dossier/command';
import type { Decision } from '../../../src/domain/dossier/decide/decision';
import { accountId, type AccountId } from '../../../src/domain/ids';
import { putRow, setFact, unlink } from '../../support/commands';
import { DIGEST, enter, LI, type PaperProduct } from '../../support/paper-product';
import { readyProduct, ROW } from './ready-product';

const INVENTORY = 'impactInventory';
const DOCUMENTS = ['retirementPlan', 'retirementNotice'] as const;
const FACTS = ['retirementReason', 'replacementProduct', 'endOfSale', 'endOfSupport'];
const DAY_MS = 86_400_000;

const NAMES = ['陈刚', '周婷', '王伟', '陈工', '__proto__'];
const ACCOUNTS = ['陈刚', '周婷', '王伟', '孙浩'].map(accountId);

/** Something that happens around a notice. */
export type NoticeAct =
  | { readonly kind: 'row'; readonly owner: string }
  | { readonly kind: 'noRow'; readonly nth: number }
  | {
      readonly kind: 'named';
      readonly owner: string;
      readonly account: AccountId | null;
      readonly isToldElsewhere: boolean;
    }
  | { readonly kind: 'newVersion'; readonly document: (typeof DOCUMENTS)[number] }
  | { readonly kind: 'otherDate' | 'dateBack' | 'noDate' | 'sends' | 'reminds' }
  | { readonly kind: 'takesOff' | 'deletes'; readonly document: (typeof DOCUMENTS)[number] }
  | { readonly kind: 'confirms'; readonly who: AccountId; readonly off: number }
  | { readonly kind: 'waits'; readonly hours: number }
  | { readonly kind: 'moves'; readonly stage: string };

const just = <Act extends NoticeAct>(act: Act): fc.Arbitrary<Act> => fc.constant(act);
const document = fc.constantFrom(...DOCUMENTS);
const owner = fc.constantFrom(...NAMES);
const account = fc.constantFrom(...ACCOUNTS);

/** What never brings back what stood there before. */
export const freshAct: fc.Arbitrary<NoticeAct> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('row' as const), owner }) },
  { weight: 1, arbitrary: just({ kind: 'row', owner: '' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('noRow' as const), nth: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('named' as const),
      owner,
      account,
      isToldElsewhere: fc.constant(false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('named' as const),
      owner,
      account: fc.constant(null),
      isToldElsewhere: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('newVersion' as const), document }) },
  { weight: 1, arbitrary: just({ kind: 'otherDate' }) },
  { weight: 6, arbitrary: just({ kind: 'sends' }) },
  { weight: 2, arbitrary: just({ kind: 'reminds' }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('confirms' as const),
      who: account,
      off: fc.constantFrom(0, 0, 0, 0, 0, -1, 1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('waits' as const), hours: fc.nat(30) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('moves' as const),
      stage: fc.constantFrom('iteration', 'retirement', 'retired', 'retirement'),
    }),
  },
);

/** Everything that happens around a notice; some of it is undone. */
export const anyNoticeAct: fc.Arbitrary<NoticeAct> = fc.oneof(
  { weight: 8, arbitrary: freshAct },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('takesOff' as const, 'deletes' as const), document }),
  },
  { weight: 1, arbitrary: just({ kind: 'dateBack' }) },
  { weight: 1, arbitrary: just({ kind: 'noDate' }) },
);

/** A product around its notice, and beside it, kept by hand, what should be so. */
export interface NoticeWorld {
  readonly product: PaperProduct;
  /** Does it, and gives back what the app made of it; null where nobody asked the app. */
  readonly act: (act: NoticeAct) => Decision | null;
  /** What a notice would tell right now: documents by attachment, and facts. */
  readonly content: () => string;
  /** Whether the stage has a notice. */
  readonly isTime: () => boolean;
  /** What is still missing before a notice can go out, of what can go missing here. */
  readonly isReady: () => boolean;
  /** People who are meant by a name in the inventory right now. */
  readonly named: () => readonly AccountId[];
  /** Names in the inventory of which nobody knows who is meant. */
  readonly unknown: () => readonly string[];
}

export function noticeWorld(): NoticeWorld {
  const product = readyProduct();
  const known = new Map<string, AccountId | null>([['陈刚', accountId('陈刚')]]);
  let dates = 0;
  let versions = 1;
  const run = (command: Command, actor: AccountId | null = LI): Decision => product.run(command, actor);
  const currentOf = (key: string): readonly string[] =>
    (product.state().evidence[key] ?? []).flatMap(({ versions: all }) => {
      const content = all.at(-1)?.content;
      return content?.kind === 'file' ? [content.attachmentId] : [];
    });
  const isAttached = (id: string): boolean => product.files().some((file) => file.id === id);
  const names = (): readonly string[] => [
    ...new Set(Object.values(product.rows(INVENTORY)).flatMap(({ projectOwner }) => projectOwner ?? [])),
  ];
  const isTime = (): boolean => ['retirement', 'retired'].includes(product.state().stage ?? '');
  const factOf = (key: string): string | undefined => product.state().facts[key]?.value;
  return {
    product,
    isTime,
    content: () =>
      JSON.stringify([
        ...DOCUMENTS.map((key) => currentOf(key).map((id) => [id, isAttached(id)])),
        ...FACTS.map((key) => factOf(key) ?? null),
      ]),
    isReady: () =>
      DOCUMENTS.every((key) => currentOf(key).some(isAttached)) &&
      factOf('endOfSupport') !== undefined &&
      Object.keys(product.rows(INVENTORY)).length > 0,
    named: () => [...new Set(names().flatMap((name) => known.get(name) ?? []))],
    unknown: () => names().filter((name) => !known.has(name)),
    act(act) {
      switch (act.kind) {
        case 'row':
          return run(putRow({ ...ROW, projectOwner: act.owner }));
        case 'noRow': {
          const row = Object.keys(product.rows(INVENTORY))[act.nth] ?? 'none';
          return run({ type: 'removeRow', deliverable: INVENTORY, row });
        }
        case 'named': {
          const { owner: name, account: who, isToldElsewhere } = act;
          if (who === null && !isToldElsewhere) known.delete(name);
          else known.set(name, who);
          return run({ type: 'nameOwner', owner: name, account: who, isToldElsewhere });
        }
        case 'newVersion':
          versions += 1;
          product.attach(
            `${act.document === 'retirementPlan' ? '产品退市计划' : '产品退市通知书'} v${versions}.pdf`,
          );
          return run({ type: 'followFiles' }, null);
        case 'otherDate':
          dates += 1;
          return run(setFact('endOfSale', dayAfter(dates)));
        case 'dateBack':
          return run(setFact('endOfSale', '2026-06-30'));
        case 'noDate':
          return run(setFact('endOfSupport', factOf('endOfSupport') === undefined ? '2027-06-30' : null));
        case 'takesOff': {
          const piece = product.state().evidence[act.document]?.at(-1);
          return piece && piece.versions.length > 1 ? run(unlink(act.document, piece.id)) : null;
        }
        case 'deletes': {
          const file = product.files().find(({ id }) => currentOf(act.document).includes(id));
          if (file) product.remove(file.id);
          return run({ type: 'followFiles' }, null);
        }
        case 'sends':
          return run({ type: 'sendNotice', digest: DIGEST });
        case 'reminds':
          return run({ type: 'remindOwners' });
        case 'confirms': {
          const number = (product.state().retirement.notice?.number ?? 1) + act.off;
          return run({ type: 'confirmNotice', number }, act.who);
        }
        case 'waits':
          product.wait(act.hours);
          return null;
        case 'moves':
          return run(enter(act.stage), null);
      }
    },
  };
}

function dayAfter(days: number): string {
  return new Date(Date.parse('2026-06-30') + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
