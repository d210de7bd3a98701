import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../common/texts';
import type { Faults } from '../use-process';
import { PROBLEM_WORDS } from '../words/problem-words';

/** As many as the backend tells. */
const MOST = 100;

interface Props {
  readonly faults: Faults;
  readonly close: () => void;
}

/** Every fault of a process that was not taken, with its place in the file. */
export function FaultList({ faults: { file, problems }, close }: Props) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [problems]);
  const count = problems.length;
  return (
    <section className="lg-process-faults" aria-labelledby="process-faults">
      <h3 ref={heading} className="lg-process-heading lg-focus" id="process-faults" tabIndex={-1}>
        {file === undefined
          ? t('admin.process.problems.ofDraft', { count })
          : t('admin.process.problems.ofFile', { file, count })}
      </h3>
      {count >= MOST && <p className="lg-small">{t('admin.process.problems.first', { count })}</p>}
      <ul className="lg-list lg-process-lines">
        {problems.map(({ path, code, value }, index) => (
          <li key={`${path} ${code} ${index}`} className="lg-process-what">
            {path === '' ? (
              <span>{t('admin.process.problems.whole')}</span>
            ) : (
              <code className="lg-process-place">{path}</code>
            )}
            <span>{t(PROBLEM_WORDS[code], { value })}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button appearance="subtle" spacing="compact" onClick={close}>
          {t('admin.process.problems.close')}
        </Button>
      </div>
    </section>
  );
}
