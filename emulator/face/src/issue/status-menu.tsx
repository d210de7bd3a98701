import { useState } from 'react';
import type { CoreFields, OpenIssue } from '../jira/shapes';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { TransitionMenu } from './transition-menu';

interface Props {
  readonly issue: OpenIssue;
  readonly core: CoreFields;
  readonly reload: () => void;
}

/** The status, and the transitions out of it. */
export function StatusMenu({ issue, core, reload }: Props) {
  const { t } = useTexts();
  const [errors, setErrors] = useState<readonly string[]>([]);
  return (
    <div className="site-status">
      <TransitionMenu issueKey={issue.key} className="site-status-button" refused={setErrors} done={reload}>
        <span className="site-hidden">{t('issue.status')} </span>
        {core.status.name}
      </TransitionMenu>
      <Problems errors={errors} />
    </div>
  );
}
