import { useTexts } from '../../../common/texts';
import { SelectField } from '../../../panel/forms/select-field';
import { useDraft } from '../draft-context';
import { usedIn, type Use } from '../draft/edit-deliverables';
import { DIRECTION_WORDS } from '../words/choice-words';

const DIRECTIONS = ['input', 'output', 'work'] as const;

interface Props {
  readonly uses: readonly Use[];
  readonly change: (uses: readonly Use[]) => void;
}

/** The part that a deliverable plays in each stage. */
export function UsesFields({ uses, change }: Props) {
  const { t, name } = useTexts();
  const { stages } = useDraft().process;
  return (
    <fieldset className="lg-fieldset">
      <legend className="lg-legend">{t('admin.process.deliverable.uses')}</legend>
      <div className="lg-process-grid">
        {stages.map((stage) => (
          <SelectField
            key={stage.key}
            label={name(stage.name)}
            value={uses.find((use) => use.stage === stage.key)?.direction ?? ''}
            change={(value) => {
              const direction = DIRECTIONS.find((each) => each === value);
              change(usedIn(uses, stages, stage.key, direction));
            }}
            options={DIRECTIONS.map((value) => ({ value, name: t(DIRECTION_WORDS[value]) }))}
            unset={t('admin.process.deliverable.unused')}
          />
        ))}
      </div>
    </fieldset>
  );
}
