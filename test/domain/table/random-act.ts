import fc from 'fast-check';
import { impactInventory } from '../../../src/domain/process/default/impact-inventory';
import type { TableDefinition } from '../../../src/domain/process/deliverable';

const NOTES = ['note1', 'note2', 'note3', 'note4', 'note5', 'note6'];

/** The inventory with more columns, so that few rows fill a chunk. */
export const wideTable: TableDefinition = {
  ...impactInventory,
  columns: [
    ...impactInventory.columns,
    ...NOTES.map((key) => ({ key, name: { zh: key, en: key }, options: [], isRequired: false })),
  ],
};

/** What somebody types, and what is to be stored. */
export type Typed = readonly [string, string];
export type TypedRow = Readonly<Record<string, Typed>>;
type TypedInto = readonly [column: string, typed: Typed];

/** Something that is done to a table; rows are named by place, of which -1 is none. */
export type Act =
  | { readonly kind: 'put'; readonly place: number | null; readonly cells: TypedRow }
  | { readonly kind: 'remove'; readonly place: number }
  | { readonly kind: 'replace' | 'append'; readonly rows: readonly TypedRow[] }
  | { readonly kind: 'mark'; readonly places: readonly number[]; readonly set: TypedInto }
  | {
      readonly kind: 'fill';
      readonly class: readonly [string | null, string | null];
      readonly onlyEmpty: boolean;
      readonly set: TypedInto;
    };

const free = fc.constantFrom<Typed>(
  ['华东', '华东'],
  [' 华北\t', '华北'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['a\r\nb\u0000', 'a\nb'],
  ['\u3000', ''],
  ['\u0007', ''],
);
const note = fc.constantFrom<Typed>(
  ['长'.repeat(255), '长'.repeat(255)],
  [`${'n'.repeat(200)} `, 'n'.repeat(200)],
);
const option = (...values: readonly string[]) =>
  fc.constantFrom(...values.map((value): Typed => [value, value]));

const fullRow: fc.Arbitrary<TypedRow> = fc.record(
  {
    customer: free,
    region: free,
    contractStatus: option('signed', 'expired', ''),
    supportPlan: free,
    customerNotice: option('informed', ''),
    ...Object.fromEntries(NOTES.map((key) => [key, note])),
  },
  { requiredKeys: ['customer'] },
);
const shortRow: fc.Arbitrary<TypedRow> = fc.record({ supportPlan: free });
const row = fc.oneof({ weight: 30, arbitrary: fullRow }, { weight: 1, arbitrary: shortRow });
const rows = fc.array(row, { maxLength: 30, size: 'max' });

const place = fc.oneof(
  { weight: 20, arbitrary: fc.nat({ max: 1000 }) },
  { weight: 1, arbitrary: fc.constant(-1) },
);
const set: fc.Arbitrary<TypedInto> = fc.oneof(
  fc.tuple(fc.constantFrom('customer', 'region', 'supportPlan'), free),
  fc.tuple(fc.constantFrom(...NOTES), note),
  fc.tuple(fc.constant('customerNotice'), option('informed', 'notNeeded', '')),
);
const anyClass = fc.tuple(
  fc.constantFrom(null, '', '华东', '__proto__', 'constructor'),
  fc.constantFrom(null, '', 'signed'),
);
const kind = <K extends string>(...kinds: readonly K[]) => fc.constantFrom(...kinds);

export const randomAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind('put'), place: fc.option(place), cells: row }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('remove'), place }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('append', 'append', 'replace'), rows }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('mark'), places: fc.array(place, { maxLength: 6 }), set }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind('fill'), class: anyClass, onlyEmpty: fc.boolean(), set }),
  },
);
