import type { CommentView } from '../../../../src/contract/panel-view';
import { useTexts } from '../../common/texts';
import { Signed } from '../people/signed';

/** Opinions of departments, newest first. */
export function Comments({ comments }: { readonly comments: readonly CommentView[] }) {
  const { t, name } = useTexts();
  return (
    <ul className="lg-list lg-evidence" aria-label={t('panel.comments.title')}>
      {comments.map((comment) => (
        <li key={comment.id} className="lg-comment">
          <span className="lg-small">
            <strong>{name(comment.department)}</strong> · {name(comment.stage)} · <Signed {...comment} />
          </span>
          <p className="lg-plain lg-words">{comment.text}</p>
        </li>
      ))}
    </ul>
  );
}
