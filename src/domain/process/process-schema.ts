import type { Definitions, Schema } from './check-schema';
import { DELIVERABLE_KINDS, DIRECTIONS } from './deliverable';
import { REVIEW_STEPS } from './review-policy';

const text = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength });
const list = (items: Schema, maxItems: number, minItems = 0): Schema => ({
  type: 'array',
  items,
  ...(minItems > 0 ? { minItems } : {}),
  maxItems,
});
const object = (
  properties: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
});
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const flag: Schema = { type: 'boolean' };
const yes: Schema = { const: true };
const keys = (maxItems = 50): Schema => list(ref('key'), maxItems);
const percent: Schema = { type: 'integer', minimum: 0, maximum: 100 };
const kind = (
  name: string,
  properties: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => object({ kind: { const: name }, ...properties }, optional);
const onDeliverable = { deliverable: ref('key'), clause: ref('clause') };
const counted = { ...onDeliverable, count: { type: 'integer', minimum: 1, maximum: 99 } as const };

const RESERVED = [
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
];

const DEFINITIONS: Definitions = {
  /**
   * A word that becomes part of keys in storage and records. What every object has already is no key.
   */
  key: {
    type: 'string',
    minLength: 1,
    maxLength: 40,
    pattern: `^(?!(?:${RESERVED.join('|')})$)[A-Za-z][A-Za-z0-9]*$`,
  },
  clause: { type: 'string', minLength: 1, maxLength: 20, pattern: '^[0-9A-Za-z.§-]+$' },
  name: object({ zh: text(100), en: text(100) }),
  /**
   * What file names say: words with alternatives and look-around, and nothing that repeats, so that no name takes long to
   * be held against it.
   */
  hint: {
    type: 'string',
    minLength: 1,
    maxLength: 100,
    pattern: '^(?:[^\\\\*+{}\\[\\]^$\\u0000-\\u001f]|\\\\[().d])+$',
  },
  option: object({ value: ref('key'), name: ref('name') }),
  department: object({ key: ref('key'), name: ref('name') }),
  role: object({ key: ref('key'), name: ref('name') }, { fact: ref('key') }),
  stage: object(
    {
      key: ref('key'),
      name: ref('name'),
      clause: ref('clause'),
      responsible: keys(),
      related: keys(),
      backTo: keys(),
      hasVersions: flag,
    },
    { isEnd: yes },
  ),
  checklistItem: object(
    { key: ref('key'), name: ref('name'), kind: { enum: ['tick', 'text'] } },
    { when: object({ fact: ref('key'), equals: text(100) }) },
  ),
  column: object(
    { key: ref('key'), name: ref('name'), options: list(ref('option'), 30), isRequired: flag },
    { aliases: list(text(60), 10) },
  ),
  table: object({
    columns: list(ref('column'), 20, 2),
    classifiedBy: list(ref('key'), 2, 2),
    ownerColumn: ref('key'),
    toldColumn: ref('key'),
    planColumn: ref('key'),
  }),
  deliverable: object(
    {
      key: ref('key'),
      name: ref('name'),
      kind: { enum: DELIVERABLE_KINDS },
      uses: list(object({ stage: ref('key'), direction: { enum: DIRECTIONS } }), 40),
      ownerDepartment: ref('key'),
      clause: ref('clause'),
      hints: object({ zh: list(ref('hint'), 10), en: list(ref('hint'), 10) }),
    },
    { checklist: list(ref('checklistItem'), 50), table: ref('table') },
  ),
  fact: object(
    {
      key: ref('key'),
      name: ref('name'),
      clause: ref('clause'),
      stages: keys(),
      ownerDepartment: ref('key'),
      setBy: keys(),
      value: {
        oneOf: [
          kind('choice', { options: list(ref('option'), 30, 1) }),
          kind('text', { maxLength: { type: 'integer', minimum: 1, maximum: 1000 } }),
          kind('person', {}),
          kind('date', {}, { notBefore: ref('key') }),
          kind('product', {}),
        ],
      },
    },
    { apartFrom: ref('key') },
  ),
  requirement: {
    oneOf: [
      kind('deliverable', onDeliverable),
      kind('allOf', { requirements: list(ref('requirement'), 20, 1) }),
      kind('anyOf', { key: ref('key'), deliverables: keys(10), clause: ref('clause') }),
      kind('when', { fact: ref('key'), equals: text(100), then: ref('requirement') }),
      kind('fieldSet', { fact: ref('key'), clause: ref('clause') }, { deliverable: ref('key') }),
      kind('checklist', onDeliverable),
      kind('manual', { ...onDeliverable, roles: keys() }),
      kind('tableComplete', onDeliverable),
      kind('minPlanned', counted),
      kind('minTested', counted),
      kind('minAccepted', counted),
      kind('perVersion', onDeliverable),
    ],
  },
  review: object({
    step: { enum: REVIEW_STEPS },
    electorate: ref('key'),
    chair: { anyOf: [ref('key'), { type: 'null' }] },
    mode: { enum: ['majority', 'unanimous', 'anyOne'] },
    quorumPercent: percent,
    thresholdPercent: percent,
    onEvidenceChange: { enum: ['notify', 'stale', 'askAffected', 'askAll'] },
    workingDaysToVote: { type: 'integer', minimum: 1, maximum: 100 },
  }),
  notice: object({
    documents: keys(10),
    inventory: ref('key'),
    facts: keys(10),
    everybody: ref('key'),
    sentBy: keys(10),
  }),
  gate: object(
    {
      key: ref('key'),
      name: ref('name'),
      from: ref('key'),
      to: ref('key'),
      enforcement: { enum: ['block', 'advise'] },
      reviews: list(ref('review'), 2),
      waivedBy: keys(),
      requirements: list(ref('requirement'), 60),
    },
    { grants: ref('name'), notice: ref('notice') },
  ),
};

/** A company's process as a file. Published as `docs/process.schema.json`. */
export const PROCESS_SCHEMA: {
  readonly schema: Schema;
  readonly definitions: Definitions;
} = {
  schema: object({
    departments: list(ref('department'), 60, 1),
    roles: list(ref('role'), 40),
    stages: list(ref('stage'), 40, 2),
    deliverables: list(ref('deliverable'), 400),
    facts: list(ref('fact'), 100),
    gates: list(ref('gate'), 40),
    archive: object({ custodian: ref('key'), deliverable: ref('key') }),
    terminated: ref('name'),
  }),
  definitions: DEFINITIONS,
};
