import fc from 'fast-check';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import type { Deliverable } from '../../src/domain/process/deliverable';
import { optionsOf } from '../../src/domain/process/fact';
import type { Requirement } from '../../src/domain/process/gate';
import type { ProcessDefinition } from '../../src/domain/process/process-definition';

const { deliverables, facts } = defaultProcess;
const clause = '6.3';

const keysOf = (isMeant: (deliverable: Deliverable) => boolean) =>
  fc.constantFrom(...deliverables.filter(isMeant).map(({ key }) => key));
const plain = keysOf(({ kind }) => ['file', 'fileOrLink', 'fileOrDate', 'link'].includes(kind));
const any = keysOf(() => true);
const choices = facts.filter((fact) => optionsOf(fact).length > 0);

const simple: fc.Arbitrary<Requirement> = fc.oneof(
  {
    weight: 4,
    arbitrary: plain.map((deliverable): Requirement => ({ kind: 'deliverable', deliverable, clause })),
  },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(plain, { minLength: 2, maxLength: 4 })
      .map((keys): Requirement => ({ kind: 'anyOf', key: keys.join(), deliverables: keys, clause })),
  },
  fc.constantFrom(...facts).map(({ key }): Requirement => ({ kind: 'fieldSet', fact: key, clause })),
  fc
    .tuple(fc.constantFrom(...facts), any)
    .map(([{ key }, deliverable]): Requirement => ({ kind: 'fieldSet', fact: key, deliverable, clause })),
  keysOf(({ checklist }) => checklist !== undefined).map((deliverable): Requirement => ({
    kind: 'checklist',
    deliverable,
    clause,
  })),
  fc.constant<Requirement>({
    kind: 'manual',
    deliverable: 'preInitiationRecord',
    roles: ['product', 'chair'],
    clause,
  }),
  fc.constant<Requirement>({ kind: 'tableComplete', deliverable: 'impactInventory', clause }),
  fc
    .tuple(
      fc.constantFrom('minPlanned' as const, 'minTested' as const, 'minAccepted' as const),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([kind, count]): Requirement => ({ kind, deliverable: 'versionPlan', count, clause })),
  fc.constant<Requirement>({ kind: 'perVersion', deliverable: 'acceptanceRecord', clause }),
);

const { requirement } = fc.letrec<{ requirement: Requirement }>((tie) => ({
  requirement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: simple },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('requirement'), { maxLength: 3 })
        .map((requirements): Requirement => ({ kind: 'allOf', requirements })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...choices), fc.nat(2), tie('requirement'))
        .map(([fact, nth, then]): Requirement => {
          const options = optionsOf(fact);
          return { kind: 'when', fact: fact.key, equals: options[nth % options.length]!.value, then };
        }),
    },
  ),
}));

/** Rules for each gate of the shipped process. */
export const randomRules: fc.Arbitrary<readonly (readonly Requirement[])[]> = fc.tuple(
  ...defaultProcess.gates.map(() => fc.array(requirement, { maxLength: 6, size: 'max' })),
);

/** The shipped process with other rules at its gates; with its own where there are none. */
export function processWith(rules: readonly (readonly Requirement[])[] | null): ProcessDefinition {
  if (rules === null) return defaultProcess;
  return {
    ...defaultProcess,
    gates: defaultProcess.gates.map((gate, index) => ({ ...gate, requirements: rules[index] ?? [] })),
  };
}
