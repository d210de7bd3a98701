import { NO_EVENTS } from '../../support/no-events';
import { issueId } from '../../../src/domain/ids';
import { checkProcess } from '../../../src/domain/process/check-process';
import { project } from '../../../src/domain/projection/field-values';
import { gateTexts } from '../../support/gate-texts';
import { largeProcess } from '../../support/large-process';
import { paperProduct } from '../../support/paper-product';

const process = largeProcess(30);

test('a process of 30 stages and 300 deliverables is sound', () => {
  expect(process.deliverables).toHaveLength(300);
  expect(checkProcess(process)).toEqual([]);
});

test('its gates open by files of their own stage alone', () => {
  const product = paperProduct('stage7', { process });
  for (const { name } of process.deliverables.slice(60, 80)) product.attach(`${name.zh}.pdf`);
  product.does({ type: 'followFiles' }, null);
  const now = {
    issue: issueId('1'),
    state: product.state(),
    version: 1,
    chain: NO_EVENTS,
    files: product.files(),
    versions: [],
  };
  expect(project(process, now, gateTexts, 'en').isGateOpen).toBe(true);
  product.remove(product.fileNamed('stage7的材料4.pdf').id);
  expect(
    project(process, { ...now, files: product.files() }, gateTexts, 'zh').values['missing-deliverables'],
  ).toEqual(['stage7的材料4']);
});

test('following and assessing 300 files takes a blink, not a function’s time', () => {
  const product = paperProduct('stage7', { process });
  for (const { name } of process.deliverables) product.attach(`${name.en} v2.pdf`);
  const before = performance.now();
  product.does({ type: 'followFiles' }, null);
  const now = {
    issue: issueId('1'),
    state: product.state(),
    version: 1,
    chain: NO_EVENTS,
    files: product.files(),
    versions: [],
  };
  expect(project(process, now, gateTexts, 'en').isGateOpen).toBe(true);
  expect(performance.now() - before).toBeLessThan(1_000);
});
