import type { ProjectId } from '../domain/ids';
import { findStage, type ProcessDefinition } from '../domain/process/process-definition';
import { FIELD_KEYS, type FieldKey } from '../domain/projection/field-values';
import { TERMINATED, type Binding } from '../domain/settings';
import type { Fields, Permissions, Projects, Replacements, SettingsStore } from '../ports';
import { changeSettings, type SettingsSaved } from './change-settings';

export interface AdminDeps {
  readonly process: ProcessDefinition;
  readonly settingsStore: SettingsStore;
  readonly projects: Projects;
  readonly permissions: Permissions;
  readonly fields: Fields;
  readonly replacements: Replacements;
}

/** Says which issues of a project are products and what their statuses mean. Only for Jira administrators. */
export async function saveBinding(deps: AdminDeps, id: ProjectId, binding: Binding): Promise<SettingsSaved> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const [project, found] = await Promise.all([deps.projects.read(id), deps.fields.find()]);
  const badBinding = (reason: string): SettingsSaved => ({
    ok: false,
    code: 'BAD_BINDING',
    facts: { reason },
  });
  if (!project) return badBinding('project');
  if (binding.productIssueTypeIds.length === 0) return badBinding('noIssueType');
  const knowsTypes = binding.productIssueTypeIds.every((type) =>
    project.issueTypes.some((known) => known.id === type),
  );
  if (!knowsTypes) return badBinding('issueType');
  for (const [statusId, stage] of Object.entries(binding.stageByStatusId)) {
    if (!project.statuses.some((status) => status.id === statusId)) return badBinding('status');
    if (stage !== TERMINATED && !findStage(deps.process, stage)) return badBinding('stage');
  }
  await deps.replacements.prepare();
  if (!hasEveryField(found)) return { ok: false, code: 'UNAVAILABLE', facts: { reason: 'fields' } };
  return changeSettings(deps, (settings) => ({
    ...settings,
    fieldIds: found,
    bindings: { ...settings.bindings, [id]: binding },
  }));
}

function hasEveryField(found: Partial<Record<FieldKey, string>>): found is Record<FieldKey, string> {
  return FIELD_KEYS.every((key) => found[key] !== undefined);
}
