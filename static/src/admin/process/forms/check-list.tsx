import type { Text } from '../../../../../src/domain/text';
import { useTexts } from '../../../common/texts';

interface Props {
  readonly legend: string;
  readonly options: readonly { readonly key: string; readonly name: Text }[];
  readonly chosen: readonly string[];
  readonly choose: (keys: readonly string[]) => void;
}

/** Several choices of a short list; what is chosen stands in the order of the list. */
export function CheckList({ legend, options, chosen, choose }: Props) {
  const { name } = useTexts();
  return (
    <fieldset className="lg-fieldset">
      <legend className="lg-legend">{legend}</legend>
      {options.map((option) => (
        <label key={option.key} className="lg-check">
          <input
            type="checkbox"
            checked={chosen.includes(option.key)}
            onChange={(event) =>
              choose(
                options
                  .map(({ key }) => key)
                  .filter((key) => (key === option.key ? event.target.checked : chosen.includes(key))),
              )
            }
          />
          <span>{name(option.name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
