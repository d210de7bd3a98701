import { useEffect, useState } from 'react';
import { problemOf, UNREACHABLE } from '../../common/problem';
import { ProblemMessage } from '../../common/problem-message';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { usePanelActions } from '../panel-actions';
import type { ClauseReply } from './use-clauses';

interface Props {
  readonly id: string;
  readonly clause: string;
}

/** The words of the process document, in the reader's language. */
export function ClauseWords({ id, clause }: Props) {
  const { t, name } = useTexts();
  const { clauses } = usePanelActions();
  const [reply, setReply] = useState<ClauseReply | 'unreachable'>();
  useEffect(() => {
    let isGone = false;
    clauses(clause)
      .catch(() => 'unreachable' as const)
      .then((answer) => {
        if (!isGone) setReply(answer);
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [clause, clauses]);
  return (
    <div id={id} className="lg-clause-words">
      {reply === undefined && <Working when />}
      {reply === 'unreachable' && <ProblemMessage problem={UNREACHABLE} />}
      {typeof reply === 'object' &&
        (reply.ok ? (
          <figure className="lg-quote">
            <blockquote className="lg-quote-words">{name(reply.value.text)}</blockquote>
            <figcaption className="lg-small">{t('panel.clause.source', { clause })}</figcaption>
          </figure>
        ) : (
          <ProblemMessage problem={problemOf(reply)} />
        ))}
    </div>
  );
}
