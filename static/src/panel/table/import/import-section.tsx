import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { ProblemMessage } from '../../../common/problem-message';
import { Progress } from '../../../common/progress';
import { useTexts } from '../../../common/texts';
import { FileButton } from '../../file-button';
import { TextField } from '../../forms/text-field';
import { useInventory } from '../inventory-context';
import { LookAtImport } from './look-at-import';
import { useImport } from './use-import';

/** Brings a spreadsheet into the table: choose or paste, look at what would happen, import. */
export default function ImportSection({ close }: { readonly close: () => void }) {
  const { t, all, name } = useTexts();
  const { table } = useInventory();
  const { stage, problem, takeFile, takeText, startAgain } = useImport(table.deliverable);
  const [pasted, setPasted] = useState('');
  const isEmpty = pasted.trim() === '';
  return (
    <section className="lg-part" aria-label={t('panel.import.title')}>
      <h4 className="lg-row-title">{t('panel.import.title')}</h4>
      {stage.kind === 'choosing' && (
        <>
          <p className="lg-small">
            {t('panel.import.what', { columns: all(table.columns.map((column) => name(column.name))) })}
          </p>
          <div className="lg-controls">
            <FileButton
              label={t('panel.import.fileLabel')}
              accept=".csv,.tsv,.txt,.xlsx,.xls,text/csv,text/plain,text/tab-separated-values"
              onFile={takeFile}
            >
              {t('panel.import.file')}
            </FileButton>
          </div>
          <TextField
            label={t('panel.import.paste')}
            hint={t('panel.import.pasteHint')}
            value={pasted}
            change={setPasted}
            isLong
          />
          <div className="lg-controls">
            <Button spacing="compact" isDisabled={isEmpty} onClick={() => takeText(pasted)}>
              {t('panel.import.look')}
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={close}>
              {t('panel.form.cancel')}
            </Button>
            {isEmpty && <span className="lg-small">{t('panel.import.needsText')}</span>}
          </div>
        </>
      )}
      {stage.kind === 'sending' && (
        <Progress done={stage.done} all={stage.all}>
          {t('panel.import.sending', { done: stage.done, all: stage.all })}
        </Progress>
      )}
      {stage.kind === 'looking' && (
        <LookAtImport sent={stage.sent} preview={stage.preview} startAgain={startAgain} close={close} />
      )}
      {problem && <ProblemMessage problem={problem} />}
    </section>
  );
}
