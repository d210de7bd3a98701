import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { NOTICE_STATUSES } from '../../../src/domain/retirement/notice';
import { sentence } from '../../support/gate-texts';
import { expectedOf, playRetirementStep, productOf } from '../../support/play-retirement-case';
import {
  MAIL_WORDS,
  REFUSAL_WORDS,
  retirementCaseSchema,
  type RetirementCase,
  type RetirementStep,
} from '../../support/retirement-case';

const cases = z
  .array(retirementCaseSchema)
  .parse(parse(readFileSync(join(__dirname, '../../cases/retirements.yaml'), 'utf8')));

test.each(cases.map((each) => [each.rule, each.case, each] as const))('%s：%s', (_rule, _case, each) => {
  const product = productOf(each);
  const first = stepOf(each);
  expect(playRetirementStep(product, first)).toEqual(expectedOf(first));
  for (const { so, ...next } of each.then)
    expect({ so, is: playRetirementStep(product, next) }).toEqual({ so, is: expectedOf(next) });
});

test('the cases reach every refusal of a notice, every mail, and every status that people search for', () => {
  const told = JSON.stringify(cases);
  const statuses = NOTICE_STATUSES.map((status) => sentence(`gate.notice.${status}`).zh);
  const words = [...Object.keys(REFUSAL_WORDS), ...Object.values(MAIL_WORDS), ...statuses, '"状态":"无"'];
  expect(words.filter((word) => !told.includes(word))).toEqual([]);
});

/** What a case tells and expects before it goes on. */
function stepOf(each: RetirementCase): RetirementStep {
  const setting = ['rule', 'case', 'stage', 'isPrepared', 'company', 'inventory', 'known', 'then'];
  return Object.fromEntries(
    Object.entries(each).filter(([word]) => !setting.includes(word)),
  ) as unknown as RetirementStep;
}
