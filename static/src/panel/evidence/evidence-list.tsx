import type { EvidenceView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { useRow } from '../rows/row-context';
import { CurrentVersion } from './current-version';
import { SupersededVersions } from './superseded-versions';

/** The pieces of evidence of a row, each with its versions. */
export function EvidenceList() {
  const { t, name } = useTexts();
  const { row } = useRow();
  return (
    <ul className="lg-list lg-evidence" aria-label={t('panel.evidence.of', { deliverable: name(row.name) })}>
      {row.evidence.map((piece) => (
        <Piece key={piece.id} piece={piece} />
      ))}
    </ul>
  );
}

function Piece({ piece }: { readonly piece: EvidenceView }) {
  const [current, ...superseded] = piece.versions;
  if (current === undefined) return null;
  return (
    <li className="lg-piece">
      <CurrentVersion piece={piece.id} version={current} />
      {superseded.length > 0 && <SupersededVersions piece={piece.id} versions={superseded} />}
    </li>
  );
}
