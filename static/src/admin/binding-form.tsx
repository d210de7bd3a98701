import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import type { BindingView } from '../../../src/contract/admin-calls';
import type { AdminView } from '../../../src/contract/admin-view';
import { useTexts } from '../common/texts';
import { Fold } from '../panel/fold';
import { ProductTypes } from './product-types';
import { StatusStages } from './status-stages';
import type { BindingChoice } from './use-admin';

const Adoption = lazy(() => import('./adopt/adoption'));

interface Props {
  readonly binding: BindingView;
  readonly view: AdminView;
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly save: (choice: BindingChoice) => void;
  /** Hears that a workflow has been written, which binds the project too. */
  readonly adopted: () => void;
}

/** Says which issue types of a project are products, and what each status means. */
export function BindingForm({ binding, view, isBusy, isSaved, save, adopted }: Props) {
  const { t } = useTexts();
  const [types, setTypes] = useState(() =>
    binding.issueTypes.filter((type) => type.isProduct).map(({ id }) => id),
  );
  const [stageByStatus, setStageByStatus] = useState(() => chosenStages(binding));
  const isComplete = types.length > 0 && Object.keys(stageByStatus).length > 0;
  const choice = { projectId: binding.projectId, productIssueTypeIds: types, stageByStatusId: stageByStatus };
  return (
    <section className="lg-binding" aria-labelledby="binding">
      <h2 className="lg-subtitle" id="binding">
        {t('admin.binding.title', { project: binding.projectName })}
      </h2>
      <form
        className="lg-section"
        aria-labelledby="binding"
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) save(choice);
        }}
      >
        <ProductTypes binding={binding} chosen={types} choose={setTypes} />
        <StatusStages
          statuses={binding.statuses}
          stages={view.stages}
          caption={t('admin.binding.statuses')}
          chosen={stageByStatus}
          choose={setStageByStatus}
        />
        <div className="lg-controls">
          <Button type="submit" appearance="primary" isDisabled={isBusy || !isComplete}>
            {t('admin.binding.save')}
          </Button>
          <span role="status">{isSaved && t('admin.binding.saved')}</span>
          {!isComplete && <span className="lg-small">{t('admin.binding.incomplete')}</span>}
        </div>
      </form>
      {binding.issueTypes
        .filter(({ id }) => types.includes(id))
        .map(({ id, name }) => (
          <Fold key={id} id={`adopt-${id}`} level={3} title={t('admin.adopt.title', { type: name })}>
            <Adoption
              binding={binding}
              issueTypeId={id}
              view={view}
              choice={choice}
              chooseStages={setStageByStatus}
              adopted={adopted}
            />
          </Fold>
        ))}
    </section>
  );
}

function chosenStages(binding: BindingView): Readonly<Record<string, string>> {
  const chosen = binding.statuses.map(
    (status) => [status.id, binding.isBound ? status.stage : status.guess] as const,
  );
  return Object.fromEntries(chosen.filter((entry): entry is [string, string] => entry[1] !== null));
}
