import { z } from 'zod';
import { LIMITS } from '../../limits';
import { idText } from '../id-text';

const statusMappings = z.array(z.strictObject({ oldStatusId: idText, newStatusId: idText }));
const byIssueType = z.array(z.strictObject({ issueTypeId: idText, statusMappings })).default([]);
const workflowsForIssueTypes = z
  .array(z.strictObject({ workflowId: z.string(), issueTypeIds: z.array(idText) }))
  .default([]);

/** Body of `POST workflowscheme/update`. */
export const schemeUpdateSchema = z.strictObject({
  id: idText,
  name: z.string().trim().min(1).max(LIMITS.workflowNameCharacters),
  description: z.string(),
  version: z.strictObject({ id: z.string(), versionNumber: z.number().int() }),
  defaultWorkflowId: z.string().nullish(),
  workflowsForIssueTypes,
  statusMappingsByIssueTypeOverride: byIssueType,
  statusMappingsByWorkflows: z
    .array(z.strictObject({ oldWorkflowId: z.string(), newWorkflowId: z.string(), statusMappings }))
    .default([]),
});

/** Body of `POST workflowscheme/update/mappings`. */
export const requiredMappingsSchema = z.strictObject({
  id: idText,
  defaultWorkflowId: z.string().nullish(),
  workflowsForIssueTypes,
});

/** Body of `POST workflowscheme/project/switch`. */
export const switchSchema = z.strictObject({
  projectId: idText,
  targetSchemeId: idText,
  mappingsByIssueTypeOverride: byIssueType,
});

/** Body of `POST workflowscheme/read`. */
export const schemeReadSchema = z.strictObject({
  projectIds: z.array(idText).nullish(),
  workflowSchemeIds: z.array(idText).nullish(),
});

export type WorkflowsForIssueTypes = z.infer<typeof workflowsForIssueTypes>;
export type MappingsByIssueType = z.infer<typeof byIssueType>;
