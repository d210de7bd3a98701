import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { attachFiles, deleteAttachment } from '../jira/issues';
import type { Answer } from '../jira/request';
import type { Attachment } from '../jira/shapes';
import { FileButton } from '../file-button';
import { Problems } from '../problems';
import { useTexts } from '../texts';

interface Props {
  readonly issueKey: string;
  readonly attachments: readonly Attachment[];
  readonly reload: () => void;
}

/** The files of an issue. */
export function Attachments({ issueKey, attachments, reload }: Props) {
  const { t } = useTexts();
  const [errors, setErrors] = useState<readonly string[]>([]);
  const run = async (work: Promise<Answer<unknown>>) => {
    const answer = await work;
    setErrors(answer.ok ? [] : answer.errors);
    if (answer.ok) reload();
  };
  return (
    <section aria-labelledby="attachments">
      <h2 className="site-subtitle" id="attachments">
        {t('attachments.title', { count: attachments.length })}
      </h2>
      <Problems errors={errors} />
      <ul className="site-list site-files">
        {attachments.map((file) => (
          <AttachedFile key={file.id} file={file} remove={() => void run(deleteAttachment(file.id))} />
        ))}
      </ul>
      <FileButton label={t('attachments.add')} choose={(files) => void run(attachFiles(issueKey, files))} />
    </section>
  );
}

function AttachedFile({ file, remove }: { readonly file: Attachment; readonly remove: () => void }) {
  const { t, moment, size } = useTexts();
  return (
    <li className="site-file">
      <div>
        <a href={new URL(file.content).pathname} download={file.filename}>
          {file.filename}
        </a>
        <p className="site-subtle">
          {[file.author?.displayName, moment(file.created), size(file.size)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={t('attachments.deleteFile', { file: file.filename })}
        onClick={remove}
      >
        {t('attachments.delete')}
      </Button>
    </li>
  );
}
