import { useEffect, useState } from 'react';
import { openIssue, readIssue } from '../../api';
import { useTexts } from '../../common/texts';

/** The Jira issue that carries a condition, as a link with its key. */
export function ConditionIssue({ issueId }: { readonly issueId: string }) {
  const { t } = useTexts();
  const [key, setKey] = useState<string>();
  useEffect(() => {
    let isGone = false;
    readIssue(issueId).then(
      (found) => {
        if (!isGone) setKey(found?.key);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [issueId]);
  if (key === undefined) return null;
  return (
    <button
      type="button"
      className="lg-plain-button lg-focus"
      aria-label={t('panel.conditions.issue', { key })}
      onClick={() => void openIssue(key)}
    >
      {key}
    </button>
  );
}
