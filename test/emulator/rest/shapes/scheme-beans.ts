import { z } from 'zod';
import { id, issueType, projectScope, url, uuid } from './beans';

const number = z.number().int();
const named = z.strictObject({ id, name: z.string(), description: z.string() });

/** `Screen` and what belongs to one. */
export const screen = z.strictObject({
  id: number,
  name: z.string(),
  description: z.string(),
  scope: projectScope.optional(),
});
export const screenTab = z.strictObject({ id: number, name: z.string() });
export const screenField = z.strictObject({ id: z.string(), name: z.string() });
export const screenWithTab = screen.extend({ tab: screenTab.optional() });

export const projectDetails = z.strictObject({
  self: url,
  id,
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.enum(['software', 'service_desk', 'business']),
  simplified: z.boolean(),
  avatarUrls: z.record(z.string(), url),
});

const innerPage = (item: z.ZodType): z.ZodType =>
  z.strictObject({
    startAt: number,
    maxResults: number,
    total: number,
    isLast: z.boolean(),
    values: z.array(item),
  });
export const screenScheme = z.strictObject({
  id: number,
  name: z.string(),
  description: z.string(),
  screens: z.strictObject({
    default: number,
    create: number.optional(),
    edit: number.optional(),
    view: number.optional(),
  }),
  issueTypeScreenSchemes: innerPage(named).optional(),
});

/** `IssueTypeScheme` and its mappings. */
export const issueTypeScheme = named.extend({
  defaultIssueTypeId: id.optional(),
  isDefault: z.boolean().optional(),
  projects: innerPage(projectDetails).optional(),
  issueTypes: innerPage(issueType).optional(),
});
export const issueTypeSchemeMapping = z.strictObject({ issueTypeId: id, issueTypeSchemeId: id });
export const issueTypeSchemeProjects = z.strictObject({ issueTypeScheme, projectIds: z.array(id) });

/** `IssueTypeScreenScheme` and its mappings. */
export const issueTypeScreenScheme = named.extend({ projects: innerPage(projectDetails).optional() });
export const issueTypeScreenSchemeItem = z.strictObject({
  issueTypeId: z.union([id, z.literal('default')]),
  issueTypeScreenSchemeId: id,
  screenSchemeId: id,
});
export const issueTypeScreenSchemeProjects = z.strictObject({
  issueTypeScreenScheme,
  projectIds: z.array(id),
});
export const permissionScheme = z.strictObject({
  expand: z.string(),
  id: number,
  self: url,
  name: z.string(),
  description: z.string(),
  permissions: z
    .array(
      z.strictObject({
        id: number,
        self: url,
        permission: z.string(),
        holder: z.strictObject({
          type: z.string(),
          parameter: z.string().optional(),
          value: z.string().optional(),
          expand: z.string().optional(),
        }),
      }),
    )
    .optional(),
});

/** `TaskProgressBeanObject`. */
export const task = z.strictObject({
  self: url,
  id: z.string(),
  description: z.string().optional(),
  status: z.enum(['ENQUEUED', 'RUNNING', 'COMPLETE', 'FAILED', 'CANCEL_REQUESTED', 'CANCELLED', 'DEAD']),
  message: z.string().optional(),
  result: z.unknown().optional(),
  submittedBy: number,
  progress: number,
  elapsedRuntime: number,
  submitted: number,
  started: number.optional(),
  finished: number.optional(),
  lastUpdate: number,
});

/** `ForgePanelProjectPinStatusResponse`. */
export const pinStatus = z.strictObject({
  moduleId: z.string(),
  statuses: z.array(
    z.strictObject({
      projectIdOrKey: z.string(),
      pinned: z.boolean(),
      pinnedAt: number.optional(),
      error: z.string().nullable(),
    }),
  ),
});

const version = z.strictObject({ id: uuid, versionNumber: number });
const workflowMetadata = z.strictObject({ id: uuid, name: z.string(), description: z.string(), version });

/** `WorkflowSchemeReadResponse`. */
export const readScheme = named.extend({
  scope: z.union([z.strictObject({ type: z.literal('GLOBAL') }), projectScope]),
  version,
  defaultWorkflow: workflowMetadata,
  workflowsForIssueTypes: z.array(z.strictObject({ workflow: workflowMetadata, issueTypeIds: z.array(id) })),
});

/** `WorkflowSchemeUpdateRequiredMappingsResponse`. */
export const requiredMappings = z.strictObject({
  statusMappingsByIssueTypes: z.array(z.strictObject({ issueTypeId: id, statusIds: z.array(id) })),
  statusMappingsByWorkflows: z.array(
    z.strictObject({ sourceWorkflowId: uuid, targetWorkflowId: uuid, statusIds: z.array(id) }),
  ),
  statuses: z.array(
    z.strictObject({ id, name: z.string(), category: z.enum(['TODO', 'IN_PROGRESS', 'DONE']) }),
  ),
  statusesPerWorkflow: z.array(
    z.strictObject({ workflowId: uuid, initialStatusId: id, statuses: z.array(id) }),
  ),
});
