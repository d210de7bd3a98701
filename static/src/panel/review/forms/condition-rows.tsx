import Button from '@atlaskit/button/new';
import type { Person } from '../../../api';
import { useTexts } from '../../../common/texts';
import { LONGEST_LINE } from '../../forms/longest';
import { TextField } from '../../forms/text-field';
import { PersonPicker } from '../../people/person-picker';
import { today } from '../today';

/** As many as a decision takes. */
const MOST_CONDITIONS = 10;

/** A condition that the chair is writing down. */
export interface DraftCondition {
  readonly id: string;
  readonly text: string;
  readonly owner: Person | undefined;
  readonly due: string;
}

/** An empty condition. */
export function newCondition(): DraftCondition {
  return { id: crypto.randomUUID(), text: '', owner: undefined, due: '' };
}

/** Whether a condition says what is asked for and by when. */
export function isSound({ text, due }: DraftCondition): boolean {
  return text.trim() !== '' && due >= today();
}

interface Props {
  readonly conditions: readonly DraftCondition[];
  readonly change: (conditions: readonly DraftCondition[]) => void;
}

/** The conditions of a conditional go, to write down. */
export function ConditionRows({ conditions, change }: Props) {
  const { t } = useTexts();
  const put = (id: string, part: Partial<DraftCondition>) =>
    change(conditions.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <>
      <ol className="lg-list lg-points">
        {conditions.map((condition, index) => {
          const number = index + 1;
          return (
            <li key={condition.id} className="lg-draft">
              <TextField
                label={t('panel.review.chair.conditionText', { number })}
                value={condition.text}
                change={(text) => put(condition.id, { text })}
                maxLength={LONGEST_LINE}
              />
              <div className="lg-fields">
                <PersonPicker
                  label={t('panel.review.chair.conditionOwner', { number })}
                  chosen={condition.owner}
                  choose={(owner) => put(condition.id, { owner })}
                />
                <TextField
                  label={t('panel.review.chair.conditionDue', { number })}
                  type="date"
                  value={condition.due}
                  change={(due) => put(condition.id, { due })}
                />
              </div>
              {conditions.length > 1 && (
                <div>
                  <Button
                    appearance="subtle"
                    spacing="compact"
                    onClick={() => change(conditions.filter(({ id }) => id !== condition.id))}
                  >
                    {t('panel.review.chair.removeCondition', { number })}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {conditions.length < MOST_CONDITIONS && (
        <div>
          <Button spacing="compact" onClick={() => change([...conditions, newCondition()])}>
            {t('panel.review.chair.addCondition')}
          </Button>
        </div>
      )}
    </>
  );
}
