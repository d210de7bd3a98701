import { z } from 'zod';

const names = z.array(z.string()).default([]);
const texts = z.record(z.string(), z.string()).default({});

/** What happens, in the order in which it stands here; names are those of the process, in Chinese. */
const happenings = {
  /** Versions of the product, as Jira and the product manager know them; the same name again changes one. */
  versions: z
    .array(
      z.strictObject({
        name: z.string(),
        test: z.enum(['通过', '未通过']).optional(),
        verdict: z.enum(['接受', '有条件接受', '不接受']).optional(),
        released: z.boolean().default(false),
        archived: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Facts by name; null: not known any more. */
  facts: z.record(z.string(), z.string().nullable()).default({}),
  /** Attached; the app reads their names. */
  files: names,
  /** Attached with zero bytes. */
  empty: names,
  /** A file stands for this deliverable, because somebody says so. */
  linked: texts,
  /** The new file takes the place of the old one: `{ new: old }`. */
  replaced: texts,
  /** Files taken off what they stand for. */
  unlinked: names,
  /** Files of which somebody says that they are evidence of nothing. */
  setAside: names,
  /** Files deleted from the issue. */
  deleted: names,
  /** Addresses by deliverable. */
  links: texts,
  /** `start – due`, or `due` alone, by deliverable. */
  dates: texts,
  /** Items of checklists; what has to be written down stands behind a colon. */
  done: z.record(z.string(), z.array(z.string())).default({}),
  reopened: z.record(z.string(), z.array(z.string())).default({}),
  confirmed: names,
  confirmationWithdrawn: names,
  /** Rows added to a table, by column. */
  rows: z.record(z.string(), z.array(z.record(z.string(), z.string()))).default({}),
  /** Tables of which somebody says that there is nothing to list. */
  nothingToList: names,
  /** Reasons by requirement. */
  waived: texts,
  waiverWithdrawn: names,
};

/** How it stands then. What is not mentioned is not looked at, except `missing`: empty means that the gate opens. */
const outcome = {
  missing: z.array(z.string()),
  /** The whole lines of the refusal. */
  says: z.array(z.string()).optional(),
  /** `who：why` by requirement: everything that is waived. */
  excused: z.record(z.string(), z.string()).optional(),
  /** Files of which the app asks what they are, with what their names say. */
  asks: z.record(z.string(), z.array(z.string())).optional(),
  /** Rows that are shown and not asked for. */
  notApplicable: z.array(z.string()).optional(),
  /** Alternatives that another one has made unnecessary. */
  covered: z.array(z.string()).optional(),
};

/** A story about a gate, written for people who know the process. */
export const gateCaseSchema = z.strictObject({
  gate: z.string(),
  case: z.string(),
  ...happenings,
  ...outcome,
  then: z.array(z.strictObject({ so: z.string(), ...happenings, ...outcome })).default([]),
});

export type GateCase = z.infer<typeof gateCaseSchema>;
export type GateStep = Omit<GateCase, 'gate' | 'case' | 'then'>;
