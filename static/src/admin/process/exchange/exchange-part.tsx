import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import { useTexts } from '../../../common/texts';
import { Working } from '../../../common/working';
import { FileButton } from '../../../panel/file-button';
import { download } from '../../../panel/record/download';
import { Confirm } from '../../confirm';
import { writeProcessFile } from '../draft/process-file';
import type { Bring } from './use-bring';

interface Props {
  readonly version: number;
  /** What is on the page. */
  readonly process: ProcessDefinition;
  readonly isDraft: boolean;
  readonly bring: Bring;
}

/** Hands out what is on the page as a file, and takes a file or the process as shipped as the draft. */
export function ExchangePart({ version, process, isDraft, bring }: Props) {
  const { t } = useTexts();
  return (
    <>
      <div className="lg-controls">
        <Button
          aria-label={t(isDraft ? 'admin.process.file.exportDraft' : 'admin.process.file.exportOf')}
          onClick={() =>
            download(
              isDraft ? 'process-draft.json' : `process-v${version}.json`,
              'application/json',
              writeProcessFile(process),
            )
          }
        >
          {t(isDraft ? 'admin.process.file.exportDraft' : 'admin.process.file.export')}
        </Button>
        <FileButton
          label={t('admin.process.file.importLabel')}
          accept=".json,application/json"
          onFile={bring.bringFile}
        >
          {t('admin.process.file.import')}
        </FileButton>
        <Confirm
          action={t('admin.process.file.template')}
          question={t('admin.process.file.templateQuestion')}
          yes={t('admin.process.file.templateYes')}
          isBusy={bring.isBusy}
          run={bring.bringTemplate}
        />
        <Working when={bring.isBusy} />
      </div>
      {bring.waiting && <Waiting file={bring.waiting.file} decide={bring.decide} />}
    </>
  );
}

function Waiting({ file, decide }: { readonly file: string; readonly decide: Bring['decide'] }) {
  const { t } = useTexts();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  const question = t('admin.process.file.replaceQuestion', { file });
  return (
    <div ref={group} className="lg-confirm lg-focus" role="group" aria-label={question} tabIndex={-1}>
      <p className="lg-plain">{question}</p>
      <div className="lg-controls">
        <Button appearance="warning" onClick={() => decide(true)}>
          {t('admin.process.file.replaceYes')}
        </Button>
        <Button appearance="subtle" onClick={() => decide(false)}>
          {t('admin.process.file.replaceNo')}
        </Button>
      </div>
    </div>
  );
}
