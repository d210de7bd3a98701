import { ProblemMessage } from '../../../common/problem-message';
import { useTexts } from '../../../common/texts';
import { Working } from '../../../common/working';
import { Fold } from '../../fold';
import { Step, type StepState } from '../step';
import type { Preview } from '../use-preview';
import { OwnerList } from './owner-list';

interface Props extends Preview {
  /** Absent while nobody has asked. */
  readonly state: StepState | undefined;
  readonly open: (isOpen: boolean) => void;
}

/** Who answers for the customers, and how they are told. */
export function OwnersStep({ preview, problem, isBusy, state, open }: Props) {
  const { t } = useTexts();
  return (
    <Step title={t('panel.owners.title')} state={state}>
      <p className="lg-small">{t('panel.owners.what')}</p>
      <Fold id="retirement-owners" level={4} title={t('panel.owners.open')} onToggle={open}>
        <Working when={isBusy && preview === undefined} />
        {problem && <ProblemMessage problem={problem} />}
        {preview && <OwnerList preview={preview} />}
      </Fold>
    </Step>
  );
}
