import { useState } from 'react';
import type { Issue } from '../jira/shapes';
import { SiteLink } from '../site-link';
import { TransitionMenu } from '../issue/transition-menu';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { CARD } from './card';

interface Props {
  readonly issue: Issue;
  readonly moved: () => void;
}

/** An issue on the board. */
export function BoardCard({ issue, moved }: Props) {
  const { t } = useTexts();
  const { summary, assignee } = CARD.parse(issue.fields);
  const [errors, setErrors] = useState<readonly string[]>([]);
  return (
    <li className="site-card site-board-card">
      <p className="site-plain">{summary}</p>
      <Problems errors={errors} />
      <div className="site-card-foot">
        <SiteLink href={`/browse/${issue.key}`}>{issue.key}</SiteLink>
        <TransitionMenu
          issueKey={issue.key}
          className="site-move-button"
          label={t('board.move', { key: issue.key })}
          refused={setErrors}
          done={moved}
        >
          {t('board.moveShort')}
        </TransitionMenu>
      </div>
      {assignee && <p className="site-subtle">{assignee.displayName}</p>}
    </li>
  );
}
