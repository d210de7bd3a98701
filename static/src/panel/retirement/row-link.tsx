import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { goTo } from '../go-to';

/** The name of a requirement, which leads to its row under Readiness. */
export function RowLink({ row }: { readonly row: ReadinessRow }) {
  const { name } = useTexts();
  return (
    <a
      className="lg-link lg-focus"
      href={`#row-${row.key}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(`row-${row.key}`);
      }}
    >
      {name(row.name)}
    </a>
  );
}
