import { NO_EVENTS } from '../../support/no-events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { issueId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { project } from '../../../src/domain/projection/field-values';
import { isOpenDemand } from '../../../src/domain/readiness/assessment';
import { demandLine } from '../../../src/domain/readiness/demand-words';
import { nameReader, undecidedFiles } from '../../../src/domain/readiness/recognise-files';
import { gateCaseSchema, type GateStep } from '../../support/gate-case';
import { gateTexts } from '../../support/gate-texts';
import { paperProduct, type PaperProduct } from '../../support/paper-product';
import { playStep } from '../../support/play-gate-case';
import { gateCalled } from '../../support/process-words';

const cases = z
  .array(gateCaseSchema)
  .parse(parse(readFileSync(join(__dirname, '../../cases/gates.yaml'), 'utf8')));

test.each(cases.map((each) => [each.gate, each.case, each] as const))('%s：%s', (_gate, _case, each) => {
  const product = paperProduct(gateCalled(each.gate).from);
  playStep(product, each);
  expect(standingOf(product, each, each.case)).toEqual(expected(each, each.case));
  for (const step of each.then) {
    playStep(product, step);
    expect(standingOf(product, step, step.so)).toEqual(expected(step, step.so));
  }
});

test('every gate of the process has cases in which it stays shut or has nothing to ask, and one in which it opens', () => {
  const openAndShut = defaultProcess.gates.map(({ key, name, requirements }) => {
    const outcomes = cases
      .filter(({ gate }) => gate === name.zh)
      .flatMap((each) => [each, ...each.then])
      .map(({ missing }) => missing.length === 0);
    return {
      key,
      isOpened: outcomes.includes(true),
      isShut: outcomes.includes(false) || requirements.length === 0,
    };
  });
  expect(openAndShut).toEqual(defaultProcess.gates.map(({ key }) => ({ key, isOpened: true, isShut: true })));
});

/** How a product stands at its gate, in the words of the cases; only as far as the step says something. */
function standingOf(product: PaperProduct, step: GateStep, so: string): unknown {
  const state = product.state();
  const now = {
    issue: issueId('1'),
    state,
    version: 1,
    chain: NO_EVENTS,
    files: product.files(),
    versions: product.versions(),
  };
  const { gate, assessment, isGateOpen, values } = project(defaultProcess, now, gateTexts, 'zh');
  const read = nameReader(defaultProcess, state);
  const rowsThatAre = (wanted: string): readonly string[] =>
    assessment.rows.filter((row) => row.state === wanted).map(({ name }) => name.zh);
  const lines = assessment.demands
    .filter(isOpenDemand)
    .map((demand) => demandLine(defaultProcess, demand, gateTexts(gate)).zh);
  const excused = assessment.rows.flatMap(({ name, state: row, waiver }) =>
    row === 'waived' && waiver ? [[name.zh, `${waiver.by}：${waiver.reason}`]] : [],
  );
  const asks = undecidedFiles(state, product.files()).flatMap(({ filename }) => {
    const said = read(filename);
    return said.kind === 'several' ? [[filename, said.deliverables.map(({ name }) => name.zh)]] : [];
  });
  return {
    so,
    isGateOpen,
    missing: values['missing-deliverables'] ?? [],
    says: step.says && lines,
    excused: step.excused && Object.fromEntries(excused),
    asks: step.asks && Object.fromEntries(asks),
    notApplicable: step.notApplicable && rowsThatAre('notApplicable'),
    covered: step.covered && rowsThatAre('coveredByOther'),
  };
}

function expected({ missing, says, excused, asks, notApplicable, covered }: GateStep, so: string): unknown {
  return { so, isGateOpen: missing.length === 0, missing, says, excused, asks, notApplicable, covered };
}
