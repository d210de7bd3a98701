import { useState } from 'react';
import { editIssue } from '../jira/issues';
import { documentOf, isPlainDocument, plainText } from '../jira/plain-text';
import { useTexts } from '../texts';
import { EditForm } from './edit-form';

interface Props {
  readonly issueKey: string;
  readonly description: unknown;
  readonly isEditable: boolean;
  readonly reload: () => void;
}

/** The description of an issue, to read or to change. */
export function Description({ issueKey, description, isEditable, reload }: Props) {
  const { t } = useTexts();
  const [text, setText] = useState<string>();
  const shown = plainText(description);
  const stop = () => setText(undefined);
  return (
    <section aria-labelledby="description">
      <div className="site-row">
        <h2 className="site-subtitle" id="description">
          {t('issue.description')}
        </h2>
        {text === undefined && isEditable && (
          <button type="button" className="site-quiet-button" onClick={() => setText(shown)}>
            {t('issue.editDescription')}
          </button>
        )}
      </div>
      {text === undefined ? (
        <p className="site-plain site-lines">{shown === '' ? t('issue.noDescription') : shown}</p>
      ) : (
        <EditForm
          save={() => editIssue(issueKey, { description: text === '' ? null : documentOf(text) })}
          saved={() => {
            stop();
            reload();
          }}
          cancel={stop}
        >
          {!isPlainDocument(description) && <p className="site-subtle">{t('issue.losesFormat')}</p>}
          <textarea
            className="site-input"
            aria-labelledby="description"
            rows={6}
            value={text}
            autoFocus
            onChange={(event) => setText(event.target.value)}
          />
        </EditForm>
      )}
    </section>
  );
}
