import type { AdminView } from '../../../src/contract/admin-calls';
import type { Reply } from '../../../src/contract/reply';
import { ProblemMessage } from '../common/problem-message';
import { useTexts } from '../common/texts';
import { Working } from '../common/working';
import { BindingForm } from './binding-form';
import { FoundFields } from './found-fields';
import { GatesSection } from './gates-section';
import { ProjectList } from './project-list';
import { RolesSection } from './roles-section';
import { useAdmin } from './use-admin';
import './admin.css';

/** Sets the app up: which projects follow the process, who stands for what, and which gates stop products. */
export function AdminPage({ opening }: { readonly opening: Promise<Reply<AdminView>> }) {
  const { t } = useTexts();
  const admin = useAdmin(opening);
  return (
    <main className="lg-page lg-admin" aria-busy={admin.isBusy}>
      <div className="lg-controls">
        <h1 className="lg-title">{t('admin.title')}</h1>
        <Working when={admin.isBusy} />
      </div>
      <p className="lg-plain">{t('admin.intro')}</p>
      {admin.problem && <ProblemMessage problem={admin.problem} />}
      {admin.view && (
        <>
          <ProjectList view={admin.view} chosen={admin.binding?.projectId} choose={admin.choose} />
          {admin.binding && (
            <BindingForm
              key={admin.binding.projectId}
              binding={admin.binding}
              stages={admin.view.stages}
              isBusy={admin.isBusy}
              isSaved={admin.isSaved}
              save={admin.save}
            />
          )}
          <RolesSection view={admin.view} admin={admin} />
          <GatesSection view={admin.view} admin={admin} />
          <FoundFields view={admin.view} />
        </>
      )}
    </main>
  );
}
