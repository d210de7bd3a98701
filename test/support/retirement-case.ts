import { z } from 'zod';
import type { CommandRefusalCode } from '../../src/domain/dossier/decide/decision';

/** Why something is refused, as the product department says it. */
export const REFUSAL_WORDS: Readonly<Record<string, CommandRefusalCode>> = {
  此时没有通知: 'NOTICE_NOT_NOW',
  材料不齐: 'NOTICE_NOT_READY',
  没有人代表: 'NOBODY_TO_TELL',
  负责人未对应到人员: 'OWNERS_UNKNOWN',
  已经发送: 'NOTICE_SENT',
  预览之后有变化: 'NOTICE_CHANGED',
  没有这次通知: 'NOTICE_NOT_SENT',
  不是项目负责人: 'NOT_THE_OWNER',
  一天之内提醒过: 'NUDGED_ALREADY',
  日期有误: 'BAD_DATES',
  同一人不能兼办: 'SAME_PERSON',
};

/** Whoever may not even ask for it. */
export const FORBIDDEN = '无权';

/** Mails by what they are about. */
export const MAIL_WORDS = {
  noticeToCompany: '致全公司',
  noticeToOwners: '致项目负责人',
  noticeReminder: '催办',
} as const;

const names = z.array(z.string());

/** How it stands then; what is not mentioned is not looked at. */
const standing = {
  /** As people search for it in Jira; “无”: the field is empty. */
  状态: z.enum(['无', '可以发送', '等待确认', '发送后有变更', '全部已确认']).optional(),
  /** Number of the notice that went out last; null: none has. */
  第几次: z.number().nullable().optional(),
  待确认: names.optional(),
  /** Who gets which mails by this step alone, in the order in which they are owed. */
  邮件: z.partialRecord(z.enum(Object.values(MAIL_WORDS)), names).optional(),
  /** How many events this step leaves. */
  留痕: z.number().optional(),
};

const step = {
  /** What happens, in this order, each `who：what（why）`. */
  happens: names.default([]),
  /** What is refused after that, and why; what exactly is wrong stands in brackets. */
  refused: z.record(z.string(), z.string()).default({}),
  ...standing,
};

/** A story about a retirement notice, written for people who know the process. */
export const retirementCaseSchema = z.strictObject({
  rule: z.string(),
  case: z.string(),
  /** Where the product stands when the app meets it. */
  stage: z.string().default('产品退市'),
  /** Whether everything is there that the gate asks for. */
  isPrepared: z.boolean().default(true),
  /** Groups that stand for the whole company. */
  company: names.default(['全体员工']),
  /** Who answers for which customer. */
  inventory: z.record(z.string(), z.string()).default({ 仁济医院: '陈刚', 协和医院: '周婷' }),
  /** Names in the inventory that are known to be the people of the same name; all of them unless a case says otherwise. */
  known: names.optional(),
  ...step,
  then: z.array(z.strictObject({ so: z.string(), ...step })).default([]),
});

export type RetirementCase = z.infer<typeof retirementCaseSchema>;
export type RetirementStep = Omit<RetirementCase['then'][number], 'so'>;
