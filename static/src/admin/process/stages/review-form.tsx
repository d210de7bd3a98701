import { useState } from 'react';
import type { ReviewPolicy } from '../../../../../src/domain/process/review-policy';
import { useTexts } from '../../../common/texts';
import { FormFrame } from '../../../panel/forms/form-frame';
import { SelectField } from '../../../panel/forms/select-field';
import { TextField } from '../../../panel/forms/text-field';
import { useDraft } from '../draft-context';
import type { ReviewWords } from '../draft/edit-gates';
import { wholeNumber } from '../draft/whole-number';
import { MODE_WORDS } from '../words/choice-words';

const MODES = ['majority', 'unanimous', 'anyOne'] as const;

interface Props {
  readonly label: string;
  readonly review: ReviewPolicy;
  readonly save: (words: ReviewWords) => void;
  readonly close: () => void;
}

/** How a review is decided. */
export function ReviewForm({ label, review, save, close }: Props) {
  const { t, name } = useTexts();
  const { departments, roles } = useDraft().process;
  const [electorate, setElectorate] = useState(review.electorate);
  const [mode, setMode] = useState(review.mode);
  const [quorum, setQuorum] = useState(String(review.quorumPercent));
  const [threshold, setThreshold] = useState(String(review.thresholdPercent));
  const [days, setDays] = useState(String(review.workingDaysToVote));
  const quorumPercent = wholeNumber(quorum, 0, 100);
  const thresholdPercent = wholeNumber(threshold, 0, 100);
  const workingDaysToVote = wholeNumber(days, 1, 100);
  const obstacle =
    quorumPercent === undefined || thresholdPercent === undefined
      ? 'admin.process.review.needsPercent'
      : workingDaysToVote === undefined
        ? 'admin.process.review.needsDays'
        : undefined;
  return (
    <FormFrame
      label={label}
      submit={t('admin.process.form.save')}
      obstacle={obstacle && t(obstacle)}
      send={() => {
        if (quorumPercent === undefined || thresholdPercent === undefined || workingDaysToVote === undefined)
          return;
        save({ electorate, mode, quorumPercent, thresholdPercent, workingDaysToVote });
        close();
      }}
      cancel={close}
    >
      <SelectField
        label={t('admin.process.review.electorate')}
        value={electorate}
        change={setElectorate}
        options={[...departments, ...roles].map((each) => ({ value: each.key, name: name(each.name) }))}
      />
      <SelectField
        label={t('admin.process.review.mode')}
        value={mode}
        change={(value) => setMode(MODES.find((each) => each === value) ?? mode)}
        options={MODES.map((value) => ({ value, name: t(MODE_WORDS[value]) }))}
      />
      {mode !== 'anyOne' && (
        <TextField label={t('admin.process.review.quorum')} value={quorum} change={setQuorum} />
      )}
      {mode === 'majority' && (
        <TextField label={t('admin.process.review.threshold')} value={threshold} change={setThreshold} />
      )}
      <TextField label={t('admin.process.review.days')} value={days} change={setDays} />
    </FormFrame>
  );
}
