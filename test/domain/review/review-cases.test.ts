import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { accountId } from '../../../src/domain/ids';
import { committeePolicy, departmentPolicy, paperReview, type PaperReview } from '../../support/paper-review';
import { expectedOf, playReviewStep } from '../../support/play-review-case';
import {
  policyChange,
  reviewCaseSchema,
  type ReviewCase,
  type ReviewStepCase,
} from '../../support/review-case';

const cases = z
  .array(reviewCaseSchema)
  .parse(parse(readFileSync(join(__dirname, '../../cases/reviews.yaml'), 'utf8')));

test.each(cases.map((each) => [each.rule, each.case, each] as const))('%s：%s', (_rule, _case, each) => {
  const review = reviewOf(each);
  const first = stepOf(each);
  expect(playReviewStep(review, first)).toEqual(expectedOf(first));
  for (const { so, ...next } of each.then)
    expect({ so, is: playReviewStep(review, next) }).toEqual({ so, is: expectedOf(next) });
});

test('the cases reach every outcome, every choice and every way to treat changed evidence', () => {
  const told = JSON.stringify(cases);
  const words = ['通过', '有条件通过', '搁置', '退回修改', '终止', '平票', '同意', '反对', '弃权', '回避'];
  const policies = ['仅意见', '只提示', '票作废', '请受影响者重投', '请全体重投', '一致通过', '一人决定'];
  expect([...words, ...policies].filter((word) => !told.includes(word))).toEqual([]);
});

/** What a case tells and expects before it goes on. */
function stepOf(each: ReviewCase): ReviewStepCase {
  const setting = ['rule', 'case', 'committee', 'policy', 'firstReview', 'isSubmitted', 'then'];
  return Object.fromEntries(
    Object.entries(each).filter(([word]) => !setting.includes(word)),
  ) as unknown as ReviewStepCase;
}

/** The review that a case begins with: handed in by the product manager, unless the case says otherwise. */
function reviewOf(each: ReviewCase): PaperReview {
  const members = each.committee.map(accountId);
  const first = each.firstReview?.map(accountId);
  const review = paperReview({
    policies: [...(first ? [departmentPolicy()] : []), committeePolicy(policyChange(each))],
    members: { committee: members, chair: members.slice(0, 1), product: first ?? [] },
    administrators: [accountId('管理员')],
  });
  if (each.isSubmitted) review.does({ type: 'submitReview' });
  return review;
}
