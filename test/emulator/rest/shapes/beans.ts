import { z } from 'zod';

/** Jira's moment: `2026-09-01T08:00:00.000+0000`. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+0000$/);
const id = z.string().regex(/^\d+$/);
const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const url = z.string().regex(/^https?:\/\//);
const avatars = z.strictObject({ '16x16': url, '24x24': url, '32x32': url, '48x48': url });
const document = z.looseObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(z.unknown()),
});

/** A page of anything: `PageBean…`. */
export const page = (item: z.ZodType): z.ZodType =>
  z.strictObject({
    self: url,
    nextPage: url.optional(),
    startAt: z.number().int(),
    maxResults: z.number().int(),
    total: z.number().int(),
    isLast: z.boolean(),
    values: z.array(item),
  });

/** `ErrorCollection`. */
export const errors = z.strictObject({
  errorMessages: z.array(z.string()),
  errors: z.record(z.string(), z.string()),
});

export const user = z.strictObject({
  self: url,
  accountId: z.string(),
  emailAddress: z.string().optional(),
  avatarUrls: avatars,
  displayName: z.string(),
  active: z.boolean(),
  timeZone: z.string(),
  accountType: z.enum(['atlassian', 'app', 'customer']),
  locale: z.string().optional(),
  groups: z.strictObject({ size: z.number(), items: z.array(z.unknown()) }).optional(),
  applicationRoles: z.strictObject({ size: z.number(), items: z.array(z.unknown()) }).optional(),
  expand: z.string().optional(),
});

export const statusCategory = z.strictObject({
  self: url,
  id: z.number(),
  key: z.enum(['new', 'indeterminate', 'done', 'undefined']),
  colorName: z.string(),
  name: z.string(),
});

export const status = z.strictObject({
  self: url,
  description: z.string(),
  iconUrl: url,
  name: z.string(),
  id,
  statusCategory,
});

/** `Scope`: only what a team-managed project has to itself says whose it is. */
export const projectScope = z.strictObject({
  type: z.literal('PROJECT'),
  project: z.strictObject({ id }),
});

export const issueType = z.strictObject({
  self: url,
  id,
  description: z.string(),
  iconUrl: url,
  name: z.string(),
  untranslatedName: z.string().optional(),
  subtask: z.boolean(),
  hierarchyLevel: z.number().int(),
  scope: projectScope.optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
});

export const priority = z.looseObject({ self: url, id, name: z.string(), iconUrl: url });
export const resolution = z.strictObject({
  self: url,
  id,
  name: z.string(),
  description: z.string(),
  default: z.boolean().optional(),
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const version = z.strictObject({
  self: url,
  id,
  description: z.string().optional(),
  name: z.string(),
  archived: z.boolean(),
  released: z.boolean(),
  startDate: day.optional(),
  releaseDate: day.optional(),
  userStartDate: z.string().optional(),
  userReleaseDate: z.string().optional(),
  overdue: z.boolean().optional(),
  projectId: z.number().int().optional(),
});

const projectFrame = {
  self: url,
  id,
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.enum(['software', 'business', 'service_desk']),
  simplified: z.boolean(),
  avatarUrls: avatars,
};

export const project = z.strictObject({
  ...projectFrame,
  style: z.enum(['classic', 'next-gen']),
  isPrivate: z.boolean(),
  entityId: z.string(),
  uuid: z.string(),
  properties: z.record(z.string(), z.unknown()),
  expand: z.string(),
  description: z.string().optional(),
  lead: user.optional(),
  issueTypes: z.array(issueType).optional(),
  projectKeys: z.array(z.string()).optional(),
  components: z.array(z.unknown()).optional(),
  versions: z.array(version).optional(),
  roles: z.record(z.string(), url).optional(),
  assigneeType: z.enum(['PROJECT_LEAD', 'UNASSIGNED']).optional(),
});

const visibility = z.strictObject({
  type: z.enum(['group', 'role']),
  value: z.string(),
  identifier: z.string(),
});

export const comment = z.strictObject({
  self: url,
  id,
  author: user,
  body: z.union([document, z.string()]),
  updateAuthor: user,
  created: moment,
  updated: moment,
  visibility: visibility.optional(),
  jsdPublic: z.boolean(),
  properties: z.array(z.strictObject({ key: z.string(), value: z.unknown() })).optional(),
});

export const attachment = z.strictObject({
  self: url,
  id: z.union([id, z.number()]),
  filename: z.string(),
  author: user,
  created: moment,
  size: z.number().int(),
  mimeType: z.string(),
  content: url,
  thumbnail: url.optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

const schema = z.strictObject({
  type: z.string(),
  items: z.string().optional(),
  system: z.string().optional(),
  custom: z.string().optional(),
  customId: z.number().int().optional(),
});

export const field = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  untranslatedName: z.string().optional(),
  custom: z.boolean(),
  orderable: z.boolean(),
  navigable: z.boolean(),
  searchable: z.boolean(),
  clauseNames: z.array(z.string()),
  schema: schema.optional(),
});

export const fieldMeta = z.strictObject({
  required: z.boolean(),
  schema: schema.nullable(),
  name: z.string(),
  key: z.string(),
  fieldId: z.string().optional(),
  hasDefaultValue: z.boolean(),
  operations: z.array(z.string()),
  allowedValues: z.array(z.unknown()).optional(),
});

export const transition = z.strictObject({
  id: z.string(),
  name: z.string(),
  to: status,
  hasScreen: z.boolean(),
  isGlobal: z.boolean(),
  isInitial: z.boolean(),
  isAvailable: z.boolean(),
  isConditional: z.boolean(),
  isLooped: z.boolean(),
  fields: z.record(z.string(), fieldMeta).optional(),
});

export const linkType = z.strictObject({
  id,
  name: z.string(),
  inward: z.string(),
  outward: z.string(),
  self: url,
});
const linkedIssue = z.strictObject({
  id,
  key: z.string(),
  self: url,
  fields: z.looseObject({ status, priority }),
});
export const issueLink = z.strictObject({
  id,
  self: url.optional(),
  type: linkType,
  inwardIssue: linkedIssue.optional(),
  outwardIssue: linkedIssue.optional(),
});

const change = z.strictObject({
  id,
  author: user,
  created: moment,
  items: z.array(
    z.strictObject({
      field: z.string(),
      fieldtype: z.enum(['jira', 'custom']),
      fieldId: z.string(),
      from: z.string().nullable(),
      fromString: z.string().nullable(),
      to: z.string().nullable(),
      toString: z.string().nullable(),
    }),
  ),
});
export const changelogPage = page(change);

const fields = z.looseObject({
  summary: z.string().optional(),
  description: document.nullish(),
  issuetype: issueType.optional(),
  project: z.strictObject(projectFrame).optional(),
  status: status.optional(),
  statusCategory: statusCategory.optional(),
  resolution: resolution.nullish(),
  resolutiondate: moment.nullish(),
  priority: priority.optional(),
  labels: z.array(z.string()).optional(),
  assignee: user.nullish(),
  reporter: user.nullish(),
  creator: user.optional(),
  created: moment.optional(),
  updated: moment.optional(),
  duedate: day.nullish(),
  fixVersions: z.array(version).optional(),
  versions: z.array(version).optional(),
  attachment: z.array(attachment).optional(),
  issuelinks: z.array(issueLink).optional(),
  comment: z.looseObject({ comments: z.array(comment), total: z.number() }).optional(),
  watches: z.strictObject({ self: url, watchCount: z.number(), isWatching: z.boolean() }).optional(),
});

export const issue = z.strictObject({
  expand: z.string().optional(),
  id,
  self: url,
  key: z.string().regex(/^[A-Z][A-Z0-9_]+-\d+$/),
  fields: fields.optional(),
  renderedFields: z.record(z.string(), z.unknown()).optional(),
  names: z.record(z.string(), z.string()).optional(),
  schema: z.record(z.string(), schema).optional(),
  transitions: z.array(transition).optional(),
  changelog: z
    .strictObject({
      startAt: z.number(),
      maxResults: z.number(),
      total: z.number(),
      histories: z.array(change),
    })
    .optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

export const role = z.strictObject({
  self: url,
  id: z.number().int(),
  name: z.string(),
  translatedName: z.string(),
  description: z.string(),
  admin: z.boolean(),
  default: z.boolean(),
  roleConfigurable: z.boolean(),
  actors: z
    .array(
      z.strictObject({
        id: z.number().int(),
        displayName: z.string(),
        type: z.enum(['atlassian-group-role-actor', 'atlassian-user-role-actor']),
        name: z.string().optional(),
        avatarUrl: url.optional(),
        actorUser: z.strictObject({ accountId: z.string() }).optional(),
        actorGroup: z
          .strictObject({ name: z.string(), displayName: z.string(), groupId: z.string() })
          .optional(),
      }),
    )
    .optional(),
});

export { id, url, uuid };
