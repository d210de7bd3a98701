import fc from 'fast-check';
import type { Command } from '../../src/domain/dossier/command';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import { optionsOf } from '../../src/domain/process/fact';
import * as commands from './commands';
import { enter, terminate, type PaperProduct } from './paper-product';

const { deliverables, stages, facts, departments } = defaultProcess;

/** Something that happens to a product; what it is about is picked from what is there when it happens. */
export type Happening = (product: PaperProduct) => void;

/** One of these, or a name that nothing has. */
const among = (keys: readonly string[]) =>
  fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...keys) }, fc.constant('mystery'));

const deliverable = among(deliverables.map(({ key }) => key));
const checked = deliverables.filter(({ checklist }) => checklist !== undefined);
const words = fc.constantFrom('Because', 'Agreed on 2 March', '', '  ');
const pick = fc.nat(50);

/** Names of deliverables in both languages, marks of versions, names that say two things or nothing. */
const filename = fc
  .tuple(
    fc.constantFrom(...deliverables.flatMap(({ name }) => [name.zh, name.en]), 'holiday', 'v7'),
    fc.constantFrom('', '', '', ' 与 竞品资料', ' and meeting minutes'),
    fc.constantFrom('', '', ' v2', '(3)'),
    fc.constantFrom('.pdf', '.docx'),
  )
  .map((parts) => parts.join(''));

const fileOf = (product: PaperProduct, nth: number): string =>
  product.files()[nth % (product.files().length || 1)]?.id ?? '99';

function pieceOf(
  product: PaperProduct,
  nth: number,
): { readonly deliverable: string; readonly evidence: string } {
  const pieces = Object.entries(product.state().evidence).flatMap(([key, all]) =>
    all.map(({ id }) => ({ deliverable: key, evidence: id })),
  );
  return pieces[nth % (pieces.length || 1)] ?? { deliverable: 'productPlan', evidence: '99' };
}

/** What Jira does by itself: files and versions come, change and go, statuses move. */
const byJira: fc.Arbitrary<Happening> = fc.oneof(
  fc.tuple(filename, fc.constantFrom(0, 5, 5000, 5000)).map(([name, size]): Happening => (product) => {
    product.attach(name, size);
  }),
  pick.map((nth): Happening => (product) => {
    const file = product.files()[nth];
    if (file) product.remove(file.id);
  }),
  fc
    .tuple(fc.nat(3), fc.boolean(), fc.integer({ min: 0, max: 9 }))
    .map(([nth, isReleased, dice]): Happening => (product) => {
      product.putVersion({ id: `${nth}`, name: `V${nth}`, isReleased, isArchived: dice === 0 });
    }),
  fc.nat(30).map(
    (hours): Happening =>
      (product) =>
        product.wait(hours),
  ),
);

const given = (command: fc.Arbitrary<Command>): fc.Arbitrary<Happening> =>
  command.map(
    (each): Happening =>
      (product) =>
        void product.run(each),
  );

/** What people ask for, and what the app does by itself. */
const byCommand: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: given(fc.constant({ type: 'followFiles' })) },
  given(fc.constantFrom(...stages.map(({ key }) => enter(key)), terminate)),
  fc.tuple(deliverable, pick).map(([key, nth]): Happening => (product) => {
    product.run(commands.link(key, fileOf(product, nth)));
  }),
  fc.tuple(pick, pick).map(([nth, file]): Happening => (product) => {
    const { deliverable: key, evidence } = pieceOf(product, nth);
    product.run(commands.replace(key, evidence, fileOf(product, file)));
  }),
  pick.map((nth): Happening => (product) => {
    const { deliverable: key, evidence } = pieceOf(product, nth);
    product.run(commands.unlink(key, evidence));
  }),
  pick.map((nth): Happening => (product) => {
    product.run(commands.setAside(fileOf(product, nth)));
  }),
  fc.tuple(deliverable, fc.nat(3), fc.option(pick)).map(([key, page, nth]): Happening => (product) => {
    const evidence = nth === null ? null : pieceOf(product, nth).evidence;
    product.run(commands.addLink(key, `https://example.com/${page}`, 'A page', evidence));
  }),
  given(
    fc
      .tuple(deliverable, fc.constantFrom('2026-03-01', '2026-04-30', '2026-02-30'), fc.boolean())
      .map(([key, due, hasStart]) => commands.stateDates(key, due, hasStart ? '2026-03-15' : null)),
  ),
  given(
    fc
      .constantFrom(...facts)
      .chain((fact) =>
        fc
          .tuple(
            fc.constantFrom(...optionsOf(fact).map(({ value }) => value), 'Anything', null),
            fc.option(words),
          )
          .map(([value, reason]) => commands.setFact(fact.key, value, reason)),
      ),
  ),
  given(
    fc
      .constantFrom(...checked)
      .chain(({ key, checklist = [] }) =>
        fc
          .tuple(among(checklist.map((item) => item.key)), fc.boolean(), fc.option(words))
          .map(([item, done, text]) => commands.setItem(key, item, done, text)),
      ),
  ),
  given(
    fc.tuple(deliverable, fc.boolean(), words).map(([key, done, note]) => commands.confirm(key, done, note)),
  ),
  given(
    fc.tuple(fc.boolean(), words).map(([done, note]) => commands.confirm('preInitiationRecord', done, note)),
  ),
  fc
    .tuple(fc.option(pick), fc.constantFrom('仁济医院', ''), fc.constantFrom('signed', 'lost'), words)
    .map(([nth, customer, contractStatus, supportPlan]): Happening => (product) => {
      const rows = Object.keys(product.rows('impactInventory'));
      const row = nth === null ? null : (rows[nth % (rows.length || 1)] ?? '99');
      product.run(commands.putRow({ customer, region: '华东', contractStatus, supportPlan }, row));
    }),
  pick.map((nth): Happening => (product) => {
    const rows = Object.keys(product.rows('impactInventory'));
    product.run({ type: 'removeRow', deliverable: 'impactInventory', row: rows[nth] ?? '99' });
  }),
  given(fc.boolean().map((none) => ({ type: 'declareNone', deliverable: 'impactInventory', none }))),
  given(
    fc
      .tuple(fc.nat(4), fc.constantFrom('passed' as const, 'passed' as const, 'failed' as const))
      .map(([nth, result]) => commands.testVersion(`${nth}`, result)),
  ),
  given(
    fc
      .tuple(
        fc.nat(4),
        fc.constantFrom('accepted' as const, 'acceptedWithConditions' as const, 'rejected' as const),
        words,
      )
      .map(([nth, verdict, note]) => commands.judge(`${nth}`, verdict, note)),
  ),
  {
    weight: 2,
    arbitrary: fc.tuple(pick, fc.option(words, { freq: 3 })).map(([nth, reason]): Happening => (product) => {
      const rows = requirementsOf(product);
      product.run(commands.waive(rows[nth % (rows.length || 1)] ?? 'mystery', reason));
    }),
  },
  given(among(departments.map(({ key }) => key)).map(commands.nudge)),
  given(
    fc
      .tuple(among(departments.map(({ key }) => key)), words)
      .map(([key, text]) => commands.comment(key, text)),
  ),
);

function requirementsOf(product: PaperProduct): readonly string[] {
  const { stage } = product.state();
  return deliverables.filter(({ uses }) => uses.some((use) => use.stage === stage)).map(({ key }) => key);
}

/** A story of a product: some of what it consists of is refused, as in life. */
export const randomStory = (maxLength: number): fc.Arbitrary<readonly Happening[]> =>
  fc.array(fc.oneof({ weight: 1, arbitrary: byJira }, { weight: 3, arbitrary: byCommand }), {
    maxLength,
    size: 'max',
  });
