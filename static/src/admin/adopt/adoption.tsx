import Button from '@atlaskit/button/new';
import type { BindingView } from '../../../../src/contract/admin-calls';
import type { AdminView } from '../../../../src/contract/admin-view';
import { ProblemMessage } from '../../common/problem-message';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { StatusStages } from '../status-stages';
import type { BindingChoice } from '../use-admin';
import { changeSentences } from './change-words';
import { TransitionTable } from './transition-table';
import { useAdoption } from './use-adoption';
import './adopt.css';

interface Props {
  readonly binding: BindingView;
  readonly issueTypeId: string;
  readonly view: AdminView;
  /** Types and stages as they are chosen above. */
  readonly choice: BindingChoice;
  readonly chooseStages: (chosen: BindingChoice['stageByStatusId']) => void;
  readonly adopted: () => void;
}

/** Puts the gates on the transitions of a workflow that somebody has made before. */
export default function Adoption({ binding, issueTypeId, view, choice, chooseStages, adopted }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { gates, stages } = view;
  const adoption = useAdoption(binding, issueTypeId, adopted);
  const { view: opened, choices, isBusy, isWritten, problem } = adoption;
  const unknown = opened?.statuses.filter(({ stage }) => stage === null) ?? [];
  const isComplete = Object.keys(choice.stageByStatusId).length > 0;
  return (
    <div className="lg-section">
      {opened && (
        <>
          <p className="lg-plain">{t('admin.adopt.intro', { workflow: opened.workflow.name })}</p>
          <TransitionTable
            transitions={opened.transitions}
            gates={gates}
            choices={choices}
            choose={adoption.choose}
          />
          {unknown.length > 0 && (
            <>
              <p className="lg-plain">{t('admin.adopt.unknown')}</p>
              <StatusStages
                statuses={unknown}
                stages={stages}
                caption={t('admin.adopt.unknownStatuses')}
                chosen={choice.stageByStatusId}
                choose={chooseStages}
              />
            </>
          )}
          <h4 className="lg-row-title">{t('admin.adopt.changes')}</h4>
          {opened.changes.length === 0 ? (
            <p className="lg-plain">{t('admin.adopt.nothing')}</p>
          ) : (
            <ul className="lg-changes">
              {changeSentences(opened, gates, texts).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <p className="lg-plain">{t('admin.adopt.rest')}</p>
        </>
      )}
      {problem && <ProblemMessage problem={problem} />}
      <div className="lg-controls">
        {opened && opened.changes.length > 0 && (
          <Button
            appearance="primary"
            isDisabled={isBusy || !isComplete}
            onClick={() => adoption.write(choice)}
          >
            {t('admin.adopt.write')}
          </Button>
        )}
        {!isComplete && <span className="lg-small">{t('admin.binding.incomplete')}</span>}
        <span role="status">{isWritten && t('admin.adopt.written')}</span>
        <Working when={isBusy} />
      </div>
    </div>
  );
}
