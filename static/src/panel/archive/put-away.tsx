import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { AssembledArchive } from '../../../../src/contract/archive-view';
import { Progress } from '../../common/progress';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { FormFrame } from '../forms/form-frame';
import { OutcomeHere } from '../outcome-here';
import { usePanelActions } from '../panel-actions';
import type { Outcome } from '../use-panel';
import { archiveFiles } from './archive-files';
import { indexWords } from './index-words';
import { readIndex, sizesOf } from './read-index';
import { uploadAll } from './upload-all';

interface Props {
  readonly assembled: AssembledArchive;
  readonly gapCount: number;
  readonly startAgain: () => void;
  readonly close: () => void;
}

/** Shows what the index holds, asks once, attaches its files and puts the dossier into the archive. */
export function PutAway({ assembled, gapCount, startAgain, close }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { view, run } = usePanelActions();
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number }>();
  const [isOld, setOld] = useState(false);
  // What has been attached is not attached again when only the last step has to be repeated.
  const attached = useRef<readonly string[]>();
  const { digest } = assembled;
  // What went wrong with an older index does not concern this one.
  const subject = `archive-${digest}`;
  const putAway = async (): Promise<Outcome> => {
    if (!attached.current) {
      const files = await archiveFiles(assembled, view.issue.key, texts);
      if (!files.ok) return files;
      const uploaded = await uploadAll(view.issue.id, files.value, (done, all) => setProgress({ done, all }));
      if (!uploaded.ok) return uploaded;
      attached.current = uploaded.value;
    }
    const reply = await command('archive/complete', { files: attached.current, digest });
    setOld(!reply.ok && reply.code === 'ARCHIVE_CHANGED');
    return reply;
  };
  // Gaps are told by themselves.
  const sizes = sizesOf(readIndex(assembled.json)).filter(({ key }) => key !== 'gaps');
  return (
    <>
      <p className="lg-plain">{t('panel.archive.holds')}</p>
      <ul className="lg-list lg-customers">
        {sizes.map(({ key, count }) => (
          <li key={key}>
            {indexWords(key, t)}: {count}
          </li>
        ))}
        <li>{t('common.archive.gaps', { count: gapCount })}</li>
      </ul>
      <p className="lg-small lg-words">{t('panel.archive.digest', { digest })}</p>
      {isOld ? (
        <div className="lg-controls">
          <Button spacing="compact" onClick={startAgain}>
            {t('panel.archive.startAgain')}
          </Button>
        </div>
      ) : (
        <FormFrame
          label={t('panel.archive.putAway')}
          submit={t('panel.archive.putAway')}
          isFinal
          send={() =>
            void run(subject, putAway).then((isDone) => {
              setProgress(undefined);
              if (isDone) close();
            })
          }
          cancel={close}
        >
          <p className="lg-plain">
            {t(assembled.table === null ? 'panel.archive.what' : 'panel.archive.whatWithTable')}
          </p>
        </FormFrame>
      )}
      {progress && (
        <Progress done={progress.done} all={progress.all}>
          {t('panel.archive.attaching', { done: progress.done, all: progress.all })}
        </Progress>
      )}
      <OutcomeHere subject={subject} />
    </>
  );
}
