import type { Text } from '../../../../src/domain/text';
import { useTexts } from '../../common/texts';
import { FileButton } from '../file-button';
import { OutcomeHere } from '../outcome-here';
import { useUpload } from '../use-upload';

interface Props {
  readonly deliverable: string;
  readonly words: Text;
}

/** Attaches a file that the archive lacks. */
export function CloseGap({ deliverable, words }: Props) {
  const { t, name } = useTexts();
  const upload = useUpload(deliverable);
  return (
    <>
      <FileButton
        isSubtle
        label={t('panel.action', { action: t('panel.archive.addFile'), subject: name(words) })}
        onFile={(file) => void upload(file, null)}
      >
        {t('panel.archive.addFile')}
      </FileButton>
      <OutcomeHere subject={deliverable} />
    </>
  );
}
