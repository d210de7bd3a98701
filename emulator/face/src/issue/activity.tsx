import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { addComment, readChanges, readComments } from '../jira/issues';
import { plainText } from '../jira/plain-text';
import type { Change, IssueComment } from '../jira/shapes';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';

interface Props {
  readonly issueKey: string;
  readonly version: string;
  readonly reload: () => void;
}

/** Comments and history, newest first. */
export function Activity({ issueKey, version, reload }: Props) {
  const { t } = useTexts();
  const comments = useLoaded(`comments ${version}`, () => readComments(issueKey));
  const changes = useLoaded(`changes ${version}`, () => readChanges(issueKey));
  const entries = [
    ...(comments.value ?? []).map((comment) => ({
      at: comment.created,
      element: <CommentEntry key={`comment-${comment.id}`} comment={comment} />,
    })),
    ...(changes.value ?? []).map((change) => ({
      at: change.created,
      element: <ChangeEntry key={`change-${change.id}`} change={change} />,
    })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="activity">
      <h2 className="site-subtitle" id="activity">
        {t('activity.title')}
      </h2>
      <CommentForm
        issueKey={issueKey}
        done={() => {
          comments.reload();
          reload();
        }}
      />
      <Problems errors={[...comments.errors, ...changes.errors]} />
      <ol className="site-list site-activity">{entries.map(({ element }) => element)}</ol>
    </section>
  );
}

function CommentForm({ issueKey, done }: { readonly issueKey: string; readonly done: () => void }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [errors, setErrors] = useState<readonly string[]>([]);
  return (
    <form
      className="site-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        void addComment(issueKey, text).then((answer) => {
          setErrors(answer.ok ? [] : answer.errors);
          if (!answer.ok) return;
          setText('');
          done();
        });
      }}
    >
      <textarea
        className="site-input site-grow"
        rows={2}
        aria-label={t('activity.comment')}
        placeholder={t('activity.comment')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('activity.add')}</Button>
      <Problems errors={errors} />
    </form>
  );
}

function CommentEntry({ comment }: { readonly comment: IssueComment }) {
  const { moment } = useTexts();
  return (
    <li className="site-entry">
      <p className="site-subtle">
        {comment.author?.displayName} · {moment(comment.created)}
      </p>
      <p className="site-plain site-lines">{plainText(comment.body)}</p>
    </li>
  );
}

function ChangeEntry({ change }: { readonly change: Change }) {
  const { t, moment } = useTexts();
  return (
    <li className="site-entry">
      <p className="site-subtle">
        {change.author?.displayName} · {moment(change.created)}
      </p>
      {change.items.map((item, index) => (
        <p key={`${index} ${item.field}`} className="site-plain site-lines">
          {t('activity.change', {
            field: item.field,
            from: item.fromString || '—',
            to: item.toString || '—',
          })}
        </p>
      ))}
    </li>
  );
}
