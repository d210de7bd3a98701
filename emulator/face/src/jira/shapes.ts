import { z } from 'zod';

export const USER = z.object({ accountId: z.string(), displayName: z.string() });

export const STATUS = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.object({ key: z.string() }),
});

export const ATTACHMENT = z.object({
  id: z.string(),
  filename: z.string(),
  author: USER.nullish(),
  created: z.string(),
  size: z.number(),
  content: z.string(),
});

export const FIELD = z.object({
  id: z.string(),
  name: z.string(),
  schema: z
    .object({ type: z.string().optional(), custom: z.string().optional(), customId: z.number().optional() })
    .optional(),
});

export const ISSUE = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
});

export const OPEN_ISSUE = ISSUE.extend({
  names: z.record(z.string(), z.string()).default({}),
  schema: z
    .record(z.string(), z.object({ type: z.string().optional(), custom: z.string().optional() }))
    .default({}),
  renderedFields: z.record(z.string(), z.unknown()).default({}),
});

export const CORE_FIELDS = z.object({
  summary: z.string(),
  description: z.unknown().optional(),
  updated: z.string(),
  status: STATUS,
  issuetype: z.object({ id: z.string(), name: z.string() }),
  project: z.object({
    id: z.string(),
    key: z.string(),
    name: z.string(),
    projectTypeKey: z.string().optional(),
  }),
  reporter: USER.nullish(),
  assignee: USER.nullish(),
  created: z.string(),
  attachment: z.array(ATTACHMENT).default([]),
});

export const SCREEN_FIELD = z.object({
  name: z.string(),
  required: z.boolean().default(false),
  schema: z.object({
    type: z.string(),
    items: z.string().optional(),
    system: z.string().optional(),
    custom: z.string().optional(),
  }),
  allowedValues: z
    .array(z.object({ id: z.string(), name: z.string().optional(), value: z.string().optional() }))
    .optional(),
});

export const TRANSITION = z.object({
  id: z.string(),
  name: z.string(),
  to: STATUS,
  hasScreen: z.boolean().default(false),
  fields: z.record(z.string(), SCREEN_FIELD).default({}),
});

export const COMMENT = z.object({
  id: z.string(),
  author: USER.nullish(),
  body: z.unknown().optional(),
  created: z.string(),
});

export const CHANGE = z.object({
  id: z.string(),
  author: USER.nullish(),
  created: z.string(),
  items: z.array(
    z.object({
      field: z.string(),
      // Objects have a `toString` of their own, so only a text counts.
      fromString: z.unknown().optional().transform(textOrNull),
      toString: z.unknown().optional().transform(textOrNull),
    }),
  ),
});

export type User = z.infer<typeof USER>;
export type OpenIssue = z.infer<typeof OPEN_ISSUE>;
export type CoreFields = z.infer<typeof CORE_FIELDS>;
export type Attachment = z.infer<typeof ATTACHMENT>;
export type ScreenFieldMeta = z.infer<typeof SCREEN_FIELD>;
export type Transition = z.infer<typeof TRANSITION>;
export type IssueComment = z.infer<typeof COMMENT>;
export type Change = z.infer<typeof CHANGE>;
export type Field = z.infer<typeof FIELD>;
export type Issue = z.infer<typeof ISSUE>;

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
