import type { AdminView } from '../../../src/contract/admin-view';
import { BindingForm } from './binding-form';
import { FoundFields } from './found-fields';
import { GatesSection } from './gates-section';
import { PinnedNote } from './pinned-note';
import { ProjectList } from './project-list';
import { RolesSection } from './roles-section';
import type { Admin } from './use-admin';

/** Which projects follow the process, who stands for what, and which gates stop products. */
export function ProjectsPart({ view, admin }: { readonly view: AdminView; readonly admin: Admin }) {
  const byHand = view.projects.filter(({ id }) => view.pinnedByHand.includes(id));
  return (
    <>
      <ProjectList view={view} chosen={admin.binding?.projectId} choose={admin.choose} />
      {byHand.length > 0 && <PinnedNote projects={byHand} done={admin.notePinned} />}
      {admin.binding && (
        <BindingForm
          key={admin.binding.projectId}
          binding={admin.binding}
          view={view}
          isBusy={admin.isBusy}
          isSaved={admin.isSaved}
          save={admin.save}
          adopted={admin.reload}
        />
      )}
      <RolesSection view={view} admin={admin} />
      <GatesSection view={view} admin={admin} />
      <FoundFields view={view} />
    </>
  );
}
