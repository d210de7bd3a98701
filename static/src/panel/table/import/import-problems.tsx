import type { ImportPreview } from '../../../../../src/contract/table-view';
import { useTexts } from '../../../common/texts';
import { useInventory } from '../inventory-context';
import { problemWords } from './problem-words';

/** Everything that is wrong with a spreadsheet, line by line. */
export function ImportProblems({ preview }: { readonly preview: ImportPreview }) {
  const texts = useTexts();
  const { t, count } = texts;
  const { table } = useInventory();
  const { problems, problemCount } = preview;
  const title = count(problemCount, 'panel.import.problemsOne', 'panel.import.problemsOther');
  const hidden = problemCount - problems.length;
  return (
    <div role="alert" className="lg-form">
      <p className="lg-plain">
        <strong>{title}</strong>
      </p>
      {/* A list that scrolls is reached by keyboard too. */}
      <ul className="lg-list lg-import-list lg-focus" aria-label={title} tabIndex={0}>
        {problems.map((problem, index) => (
          <li key={index}>
            <span className="lg-small">{t('panel.import.line', { line: problem.line })}</span>{' '}
            {problemWords(problem, table, texts)}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className="lg-small">{count(hidden, 'panel.import.moreOne', 'panel.import.moreOther')}</p>
      )}
    </div>
  );
}
