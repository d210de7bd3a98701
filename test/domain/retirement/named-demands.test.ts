import fc from 'fast-check';
import { newDossier } from '../../../src/domain/dossier/state';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { optionsOf } from '../../../src/domain/process/fact';
import type { ProcessDefinition } from '../../../src/domain/process/process-definition';
import { assessGate } from '../../../src/domain/readiness/assess-gate';
import type { Demand, ProductFacts } from '../../../src/domain/readiness/assessment';
import { demandName } from '../../../src/domain/readiness/demand-words';
import { namedDemands } from '../../../src/domain/readiness/named-demands';
import { gateTexts } from '../../support/gate-texts';
import { LI, paperProduct } from '../../support/paper-product';
import { processWith, randomRules } from '../../support/random-process';
import { randomStory } from '../../support/random-story';

const texts = gateTexts(undefined);
const holders = Object.fromEntries(
  defaultProcess.departments.map(({ key }) => [key, { groups: [], people: [LI] }]),
);

/** Values of facts, as far as anything depends on them. */
const anyFacts = fc.record(
  Object.fromEntries(
    defaultProcess.facts
      .filter((fact) => optionsOf(fact).length > 0)
      .map((fact) => [fact.key, fc.constantFrom(...optionsOf(fact).map(({ value }) => value), undefined)]),
  ),
);

/** A product of which nothing is known but these facts. */
const knowing = (facts: Readonly<Record<string, string | undefined>>): ProductFacts => ({
  state: {
    ...newDossier,
    facts: Object.fromEntries(
      Object.entries(facts).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, { by: LI, at: '', value, reason: null }]],
      ),
    ),
  },
  files: [],
  versions: [],
});

const demandsOf = (process: ProcessDefinition, product: ProductFacts): readonly Demand[] =>
  process.gates.flatMap((gate) => assessGate(process, gate, product).demands);

/** How a demand is looked up: by what would answer it, and by the name under which it is missing. */
const mark = (keys: readonly string[], name: { readonly zh: string; readonly en: string }): string =>
  [keys.join('|'), name.zh, name.en].join(' / ');

const named = (process: ProcessDefinition): ReadonlySet<string> =>
  new Set(namedDemands(process, texts.or).map(({ keys, name }) => mark(keys, name)));

const asked = (demands: readonly Demand[]): readonly string[] =>
  demands.map((demand) => mark(demand.keys, demandName(demand, texts)));

test('whatever is known of a product, each demand of the shipped process is named as it is missing', () => {
  const all = named(defaultProcess);
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const demands = asked(demandsOf(defaultProcess, knowing(facts)));
      expect(demands.length).toBeGreaterThan(20);
      expect(demands.filter((demand) => !all.has(demand))).toEqual([]);
    }),
  );
});

test('whatever happens to a product, too', () => {
  const all = named(defaultProcess);
  fc.assert(
    fc.property(fc.constantFrom(...defaultProcess.stages), randomStory(40), ({ key }, story) => {
      const product = paperProduct(key, { holders });
      for (const happening of story) happening(product);
      const now = { state: product.state(), files: product.files(), versions: product.versions() };
      expect(asked(demandsOf(defaultProcess, now)).filter((demand) => !all.has(demand))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('and whatever the rules of a process are', () => {
  let askedCount = 0;
  fc.assert(
    fc.property(randomRules, anyFacts, (rules, facts) => {
      const process = processWith(rules);
      const all = named(process);
      const demands = asked(demandsOf(process, knowing(facts)));
      askedCount += demands.length;
      expect(demands.filter((demand) => !all.has(demand))).toEqual([]);
    }),
  );
  expect(askedCount).toBeGreaterThan(100);
});

test('nothing is named that can never be missing', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const demand of asked(demandsOf(defaultProcess, knowing(facts)))) reached.add(demand);
    }),
    { numRuns: 300 },
  );
  expect([...named(defaultProcess)].filter((each) => !reached.has(each))).toEqual([]);
});

test('alternatives are named together, and what a fact stands for by the name of the deliverable', () => {
  const names = namedDemands(defaultProcess, texts.or);
  expect(names).toContainEqual({
    keys: ['marketForecast', 'promotionMeetingRecord'],
    name: {
      zh: '市场预测分析结果 或 产品推广会议',
      en: 'Market forecast analysis or Product promotion meeting record',
    },
  });
  expect(names).toContainEqual({
    keys: ['productManagerAppointment'],
    name: { zh: '委任产品经理', en: 'Product manager appointment' },
  });
  expect(names).toContainEqual({
    keys: ['retirementReason'],
    name: { zh: '退市原因', en: 'Retirement reason' },
  });
});
