import type { ReadinessRow } from '../../../src/contract/readiness-view';
import { useTexts } from '../common/texts';
import { useUpload } from './use-upload';

/** Chooses a file for a deliverable. A real file input, so that keyboard and screen reader know it. */
export function UploadButton({ row }: { readonly row: ReadinessRow }) {
  const { t, name } = useTexts();
  const { upload, isDisabled } = useUpload(row);
  return (
    <label className={isDisabled ? 'lg-upload lg-upload-disabled' : 'lg-upload'}>
      <input
        type="file"
        className="lg-hidden"
        aria-label={t('panel.upload.for', { deliverable: name(row.name) })}
        disabled={isDisabled}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) upload(file);
          // The same file may be chosen again after a refusal.
          event.target.value = '';
        }}
      />
      <span aria-hidden="true">{t('panel.upload.button')}</span>
    </label>
  );
}
