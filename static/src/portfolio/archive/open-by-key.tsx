import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { readIssue } from '../../api';
import { UNREACHABLE, type Problem } from '../../common/problem';
import { ProblemMessage } from '../../common/problem-message';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { TextField } from '../../panel/forms/text-field';
import { usePortfolio } from '../portfolio-context';

/** Opens the archive of any product that the reader sees, also of one that is still sold. */
export function OpenByKey() {
  const { t } = useTexts();
  const { go } = usePortfolio();
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const isEmpty = key.trim() === '';
  const open = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const issue = await readIssue(key.trim().toUpperCase());
      if (issue) go({ tab: 'archive', product: issue.id });
      else setProblem({ sentence: 'refusal.ISSUE_NOT_VISIBLE' });
    } catch {
      setProblem(UNREACHABLE);
    }
    setBusy(false);
  };
  return (
    <form
      className="lg-form"
      aria-label={t('portfolio.archive.byKey')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void open();
      }}
    >
      <TextField
        label={t('portfolio.archive.byKey')}
        hint={t('portfolio.archive.byKeyHint')}
        value={key}
        change={setKey}
      />
      <div className="lg-controls">
        <Button type="submit" spacing="compact" isDisabled={isEmpty || isBusy}>
          {t('portfolio.archive.openKey')}
        </Button>
        {isEmpty && <span className="lg-small">{t('portfolio.archive.needsKey')}</span>}
        <Working when={isBusy} />
      </div>
      {problem && <ProblemMessage problem={problem} />}
    </form>
  );
}
