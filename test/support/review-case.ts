import { z } from 'zod';
import type { ReviewPolicy } from '../../src/domain/process/review-policy';
import type { CommandRefusalCode } from '../../src/domain/dossier/decide/decision';
import type { Choice, Outcome } from '../../src/domain/review/review-state';
import type { Tally } from '../../src/domain/review/tally';

/** Words of the cases, as a committee says them. */
export const CHOICE_WORDS: Readonly<Record<string, Choice>> = {
  同意: 'for',
  反对: 'against',
  弃权: 'abstain',
  回避: 'recuse',
  仅意见: 'comment',
};

export const OUTCOME_WORDS: Readonly<Record<string, Outcome>> = {
  通过: 'go',
  有条件通过: 'conditionalGo',
  搁置: 'hold',
  退回修改: 'recycle',
  终止: 'kill',
};

export const RESULT_WORDS: Readonly<Record<Tally['result'], string>> = {
  passed: '通过',
  failed: '不通过',
  tied: '平票',
  open: '未定',
};

export const REFUSAL_WORDS: Readonly<Record<string, CommandRefusalCode>> = {
  不是评审委员: 'NOT_A_REVIEWER',
  参与了编制或提交: 'OWN_WORK',
  没有受托: 'NOT_A_STAND_IN',
  不得转委托: 'NO_CHAINS',
  不是主任委员: 'NOT_THE_CHAIR',
  未达到法定人数: 'NO_QUORUM',
  与表决结果不符: 'AGAINST_THE_VOTES',
  缺少理由: 'REASON_NEEDED',
  意见未答复: 'ITEMS_UNANSWERED',
  没有新版本: 'NEW_VERSION_NEEDED',
  材料不齐: 'GATE_NOT_READY',
  没有可以评审的人: 'NO_REVIEWERS',
  正在搁置: 'ON_HOLD',
  已经终止: 'REVIEW_KILLED',
  已经通过: 'REVIEW_PASSED',
  评审正在进行: 'REVIEW_OPEN',
  评审没有进行: 'REVIEW_NOT_OPEN',
  日期有误: 'BAD_DATES',
};

const MODES = { 多数: 'majority', 一致通过: 'unanimous', 一人决定: 'anyOne' } as const;
const CHANGES = {
  只提示: 'notify',
  票作废: 'stale',
  请受影响者重投: 'askAffected',
  请全体重投: 'askAll',
} as const;

const policySchema = z.strictObject({
  表决: z.enum(['多数', '一致通过', '一人决定']).optional(),
  法定人数: z.number().optional(),
  通过线: z.number().optional(),
  材料变更: z.enum(['只提示', '票作废', '请受影响者重投', '请全体重投']).optional(),
});

/** How it stands then; what is not mentioned is not looked at. */
const standing = {
  /** 环节：初审、委员会评审；评审不在进行时为“无”。 */
  环节: z.enum(['初审', '委员会评审', '无']).optional(),
  轮次: z.number().optional(),
  应投: z.number().optional(),
  需要: z.number().optional(),
  同意: z.number().optional(),
  反对: z.number().optional(),
  弃权: z.number().optional(),
  回避: z.array(z.string()).optional(),
  待投: z.array(z.string()).optional(),
  法定人数: z.enum(['达到', '未达到']).optional(),
  表决: z.enum(['通过', '不通过', '平票', '未定']).optional(),
  主任可选: z.array(z.string()).optional(),
  结论: z.enum(['通过', '有条件通过', '搁置', '退回修改', '终止', '无']).optional(),
  关口: z.enum(['放行', '不放行']).optional(),
};

const step = {
  /** What happens, in this order, each `who：what（why）`. */
  happens: z.array(z.string()).default([]),
  /** What is refused after that, and why. */
  refused: z.record(z.string(), z.string()).default({}),
  ...standing,
};

/** A story about a review, written for people who sit on the committee. */
export const reviewCaseSchema = z.strictObject({
  rule: z.string(),
  case: z.string(),
  committee: z.array(z.string()).default(['赵敏', '陈洁', '刘洋', '孙浩', '周婷']),
  policy: policySchema.default({}),
  /** People of the product department, where it reviews first. */
  firstReview: z.array(z.string()).optional(),
  isSubmitted: z.boolean().default(true),
  ...step,
  then: z.array(z.strictObject({ so: z.string(), ...step })).default([]),
});

export type ReviewCase = z.infer<typeof reviewCaseSchema>;
export type ReviewStepCase = Omit<ReviewCase['then'][number], 'so'>;

/** What a case says of the committee's policy. */
export function policyChange({ policy }: ReviewCase): Partial<ReviewPolicy> {
  const { 表决: mode, 法定人数: quorum, 通过线: threshold, 材料变更: change } = policy;
  return {
    ...(mode && { mode: MODES[mode] }),
    ...(quorum !== undefined && { quorumPercent: quorum }),
    ...(threshold !== undefined && { thresholdPercent: threshold }),
    ...(change && { onEvidenceChange: CHANGES[change] }),
  };
}
