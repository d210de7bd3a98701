import { useState } from 'react';
import type { Stage } from '../../../../../src/domain/process/stage';
import type { Text } from '../../../../../src/domain/text';
import { useTexts } from '../../../common/texts';
import { FormFrame } from '../../../panel/forms/form-frame';
import { useDraft } from '../draft-context';
import type { StageWords } from '../draft/edit-stages';
import { CheckList } from '../forms/check-list';
import { ClauseField, isClause } from '../forms/clause-field';
import { isNameless, NamesFields, trimmed } from '../forms/names-fields';

interface Props {
  readonly label: string;
  /** Absent for a new stage, which comes with a gate at its end. */
  readonly stage?: Stage;
  readonly save: (words: StageWords, gateName: Text) => void;
  readonly close: () => void;
}

/** What an administrator says of a stage. */
export function StageForm({ label, stage, save, close }: Props) {
  const { t } = useTexts();
  const { departments } = useDraft().process;
  const [name, setName] = useState<Text>(stage?.name ?? { zh: '', en: '' });
  const [gateName, setGateName] = useState<Text>({ zh: '', en: '' });
  const [clause, setClause] = useState(stage?.clause ?? '');
  const [responsible, setResponsible] = useState(stage?.responsible ?? []);
  const [related, setRelated] = useState(stage?.related ?? []);
  const [hasVersions, setVersions] = useState(stage?.hasVersions ?? false);
  const isUnnamed = isNameless(name) || (!stage && isNameless(gateName));
  return (
    <FormFrame
      label={label}
      submit={t(stage ? 'admin.process.form.save' : 'admin.process.form.add')}
      obstacle={
        isUnnamed
          ? t('admin.process.form.needsNames')
          : isClause(clause)
            ? undefined
            : t('admin.process.form.needsClause')
      }
      send={() => {
        save({ name: trimmed(name), clause, responsible, related, hasVersions }, trimmed(gateName));
        close();
      }}
      cancel={close}
    >
      <NamesFields value={name} change={setName} />
      {!stage && (
        <NamesFields
          value={gateName}
          change={setGateName}
          labels={{ zh: t('admin.process.stage.gateZh'), en: t('admin.process.stage.gateEn') }}
        />
      )}
      <ClauseField value={clause} change={setClause} />
      <CheckList
        legend={t('admin.process.stage.chooseResponsible')}
        options={departments}
        chosen={responsible}
        choose={setResponsible}
      />
      <CheckList
        legend={t('admin.process.stage.chooseRelated')}
        options={departments}
        chosen={related}
        choose={setRelated}
      />
      <label className="lg-check">
        <input
          type="checkbox"
          checked={hasVersions}
          onChange={(event) => setVersions(event.target.checked)}
        />
        <span>{t('admin.process.stage.hasVersions')}</span>
      </label>
    </FormFrame>
  );
}
