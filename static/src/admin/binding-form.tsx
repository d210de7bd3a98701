import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { AdminView, BindingView } from '../../../src/contract/admin-calls';
import { useTexts } from '../common/texts';
import { ProductTypes } from './product-types';
import { StatusStages } from './status-stages';
import type { BindingChoice } from './use-admin';

interface Props {
  readonly binding: BindingView;
  readonly stages: AdminView['stages'];
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly save: (choice: BindingChoice) => void;
}

/** Says which issue types of a project are products, and what each status means. */
export function BindingForm({ binding, stages, isBusy, isSaved, save }: Props) {
  const { t } = useTexts();
  const [types, setTypes] = useState(() =>
    binding.issueTypes.filter((type) => type.isProduct).map(({ id }) => id),
  );
  const [stageByStatus, setStageByStatus] = useState(() => chosenStages(binding));
  const isComplete = types.length > 0 && Object.keys(stageByStatus).length > 0;
  return (
    <form
      className="lg-binding"
      aria-labelledby="binding"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) {
          save({ projectId: binding.projectId, productIssueTypeIds: types, stageByStatusId: stageByStatus });
        }
      }}
    >
      <h2 className="lg-subtitle" id="binding">
        {t('admin.binding.title', { project: binding.projectName })}
      </h2>
      <ProductTypes binding={binding} chosen={types} choose={setTypes} />
      <StatusStages binding={binding} stages={stages} chosen={stageByStatus} choose={setStageByStatus} />
      <div className="lg-controls">
        <Button type="submit" appearance="primary" isDisabled={isBusy || !isComplete}>
          {t('admin.binding.save')}
        </Button>
        <span role="status">{isSaved && t('admin.binding.saved')}</span>
        {!isComplete && <span className="lg-small">{t('admin.binding.incomplete')}</span>}
      </div>
    </form>
  );
}

function chosenStages(binding: BindingView): Readonly<Record<string, string>> {
  const chosen = binding.statuses.map(
    (status) => [status.id, binding.isBound ? status.stage : status.guess] as const,
  );
  return Object.fromEntries(chosen.filter((entry): entry is [string, string] => entry[1] !== null));
}
