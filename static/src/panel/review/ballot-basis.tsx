import { useTexts } from '../../common/texts';
import { titleOf } from '../evidence/version-title';
import { goTo } from '../go-to';
import { usePanelActions } from '../panel-actions';

/** What a vote rests on: the deliverables with their current versions. */
export function BallotBasis() {
  const texts = useTexts();
  const { t, name } = texts;
  const { view } = usePanelActions();
  const rows = view.readiness.filter(({ state, evidence }) => state !== 'notAsked' && evidence.length > 0);
  if (rows.length === 0) return null;
  return (
    <div>
      <p className="lg-small">{t('panel.review.ballot.on')}</p>
      <ul className="lg-list lg-basis">
        {rows.map((row) => (
          <li key={row.key}>
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
            <span className="lg-small">
              {' '}
              {row.evidence
                .flatMap(({ versions: [current] }) =>
                  current
                    ? [
                        `${titleOf(current.content, texts)} ${t('panel.evidence.version', { number: current.number })}`,
                      ]
                    : [],
                )
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
