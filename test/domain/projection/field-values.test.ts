import { NO_EVENTS } from '../../support/no-events';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { issueId } from '../../../src/domain/ids';
import { project } from '../../../src/domain/projection/field-values';
import { judge, setFact, testVersion } from '../../support/commands';
import { gateTexts } from '../../support/gate-texts';
import { largeProcess } from '../../support/large-process';
import { LI, paperProduct, type PaperProduct } from '../../support/paper-product';
import { projectionOf } from '../../support/validate';

const valuesIn = (product: PaperProduct, language: 'zh' | 'en') =>
  project(
    defaultProcess,
    {
      issue: issueId('1'),
      state: product.state(),
      version: 1,
      chain: NO_EVENTS,
      files: product.files(),
      versions: product.versions(),
    },
    gateTexts,
    language,
  ).values;

test('a product before its first stage has empty fields and a record of no gate', () => {
  const values = valuesIn(paperProduct(null), 'en');
  const { 'gate-record': record, ...others } = values;
  expect(new Set(Object.values(others))).toEqual(new Set([null]));
  expect(record).toMatchObject({ gate: '', need: [], block: [], decision: 'go' });
});

test('facts show the names of their options in the stored language, texts as they are, people as accounts', () => {
  const product = paperProduct('strategy');
  product.does(setFact('strategyOrigin', 'marketDemand'));
  product.does(setFact('productGoal', '华东第一'));
  product.does(setFact('productManager', LI));
  product.does(setFact('launchEvent', 'later'));
  product.does(setFact('retirementReason', 'superseded'));
  expect(valuesIn(product, 'zh')).toMatchObject({
    'lifecycle-stage': '产品战略',
    'strategy-origin': '市场需求',
    'product-goal': '华东第一',
    'product-manager': { accountId: LI },
    'launch-event-decision': '以后再定',
    'retirement-reason': '被新产品代替',
    'missing-deliverables': ['市场预测分析结果'],
  });
  expect(valuesIn(product, 'en')).toMatchObject({
    'lifecycle-stage': 'Strategy',
    'strategy-origin': 'Market demand',
    'launch-event-decision': 'Later',
    'retirement-reason': 'Superseded by new product',
    'missing-deliverables': ['Market forecast analysis'],
  });
});

test('the last accepted version is the one that was accepted last, not the one that Jira lists last', () => {
  const product = paperProduct('acceptance');
  for (const id of ['1', '2', '3'])
    product.putVersion({ id, name: `V${id}`, isReleased: false, isArchived: false });
  for (const id of ['2', '1', '3']) {
    product.does(testVersion(id));
    product.wait(1);
    product.does(judge(id, id === '3' ? 'rejected' : 'acceptedWithConditions', 'As agreed'));
  }
  expect(valuesIn(product, 'en')['last-accepted-version']).toBe('V1');
  product.putVersion({ id: '1', name: 'V1', isReleased: true, isArchived: true });
  expect(valuesIn(product, 'en')['last-accepted-version']).toBe('V2');
});

test('a list field that would not fit is cut, and its last value says so', () => {
  const large = largeProcess(2);
  const many = Array.from({ length: 12 }, (_, index) => index);
  const deliverables = many.flatMap((nth) =>
    large.deliverables.slice(0, 10).map((each) => ({
      ...each,
      key: `${each.key}x${nth}`,
      name: { zh: `${each.name.zh}${nth}`, en: `${each.name.en}.${nth}` },
    })),
  );
  const gates = large.gates.map((gate) => ({
    ...gate,
    requirements: deliverables.map(({ key }) => ({
      kind: 'deliverable' as const,
      deliverable: key,
      clause: '1',
    })),
  }));
  const process = { ...large, deliverables, gates };
  const missing = projectionOf(paperProduct('stage0', { process }), process).values['missing-deliverables'];
  expect(missing).toHaveLength(100);
  expect(missing?.at(-1)).toBe('… +21');
});
