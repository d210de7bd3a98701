import type { BindingView } from '../../../src/contract/admin-calls';
import { useTexts } from '../common/texts';

interface Props {
  readonly binding: BindingView;
  readonly chosen: readonly string[];
  readonly choose: (ids: string[]) => void;
}

/** Which issue types are products. */
export function ProductTypes({ binding, chosen, choose }: Props) {
  const { t } = useTexts();
  return (
    <fieldset className="lg-fieldset">
      <legend className="lg-legend">{t('admin.binding.types')}</legend>
      {binding.issueTypes.map((type) => (
        <label key={type.id} className="lg-check">
          <input
            type="checkbox"
            checked={chosen.includes(type.id)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, type.id] : chosen.filter((id) => id !== type.id))
            }
          />
          <span>{type.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
