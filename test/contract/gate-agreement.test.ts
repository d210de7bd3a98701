import fc from 'fast-check';
import { checkProcess } from '../../src/domain/process/check-process';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import type { ProcessDefinition } from '../../src/domain/process/process-definition';
import { isOpenDemand } from '../../src/domain/readiness/assessment';
import { demandLine, demandName } from '../../src/domain/readiness/demand-words';
import { gateTexts } from '../support/gate-texts';
import { paperProduct, type PaperProduct } from '../support/paper-product';
import { processWith, randomRules } from '../support/random-process';
import { randomStory } from '../support/random-story';
import { answerOf, live, missingLines, projectionOf } from '../support/validate';

const stage = fc.constantFrom(...defaultProcess.gates.map(({ from }) => from));
const anyRules = fc.option(randomRules, { freq: 1 });

/** Lines about everything that the panel shows as missing, in any order. */
function missingInPanel(product: PaperProduct, process: ProcessDefinition): readonly string[] {
  const { gate, assessment } = projectionOf(product, process);
  return assessment.demands
    .filter(isOpenDemand)
    .map((demand) => demandLine(process, demand, gateTexts(gate)).en)
    .sort();
}

const validatorOf = (
  product: PaperProduct,
  process: ProcessDefinition,
  options: { gate?: string } = {},
): unknown =>
  answerOf(
    'deliverables-attached',
    projectionOf(product, process).values['gate-record'],
    product.files().map(live),
    { locale: 'en_US', ...options },
  );

test('the processes that the properties draw are sound', () => {
  fc.assert(fc.property(randomRules, (rules) => expect(checkProcess(processWith(rules))).toEqual([])));
});

test('panel, validator and field never disagree, whatever happened to a product', () => {
  let opened = 0;
  let shut = 0;
  fc.assert(
    fc.property(anyRules, stage, randomStory(60), (rules, begin, story) => {
      const process = processWith(rules);
      const product = paperProduct(begin, { process });
      for (const happening of story) happening(product);
      const { gate, assessment, isGateOpen, values } = projectionOf(product, process);
      if (!gate) return expect(validatorOf(product, process, { gate: 'planningGate' })).toBe(false);
      const answer = validatorOf(product, process);
      expect(answer === true).toBe(isGateOpen);
      expect([...missingLines(answer)].sort()).toEqual(missingInPanel(product, process));
      const names = assessment.demands
        .filter(isOpenDemand)
        .map((each) => demandName(each, gateTexts(gate)).en);
      expect(values['missing-deliverables'] ?? []).toEqual([...new Set(names)]);
      const isRowMissing = assessment.rows.some(({ state }) => state === 'missing');
      expect(isRowMissing).toBe(!isGateOpen);
      if (isGateOpen) opened += 1;
      else shut += 1;
    }),
    { numRuns: 400 },
  );
  expect(Math.min(opened, shut)).toBeGreaterThan(10);
});

test('files that the app has not seen count exactly as they will once it has followed them', () => {
  const names = fc.array(
    fc
      .tuple(
        fc.constantFrom(...defaultProcess.deliverables.flatMap(({ name }) => [name.zh, name.en])),
        fc.constantFrom('', '', ' v2', ' 与 竞品资料', ' and Product plan', ' 会议纪要'),
        fc.constantFrom(0, 100, 100, 100),
      )
      .map(([name, more, size]) => ({ filename: `${name}${more}.pdf`, size })),
    { maxLength: 8, size: 'max' },
  );
  fc.assert(
    fc.property(anyRules, stage, randomStory(30), names, (rules, begin, story, unseen) => {
      const process = processWith(rules);
      const product = paperProduct(begin, { process });
      for (const happening of story) happening(product);
      product.does({ type: 'followFiles' }, null);
      const record = projectionOf(product, process).values['gate-record'];
      for (const { filename, size } of unseen) product.attach(filename, size);
      const early = answerOf('deliverables-attached', record, product.files().map(live), { locale: 'en_US' });
      product.does({ type: 'followFiles' }, null);
      expect([...missingLines(early)].sort()).toEqual(missingInPanel(product, process));
    }),
    { numRuns: 400 },
  );
});
