import Button from '@atlaskit/button/new';
import { useTexts } from '../../common/texts';
import { Confirm } from '../confirm';

interface Props {
  /** How many things are different. */
  readonly changes: number;
  readonly isBusy: boolean;
  readonly isPublishing: boolean;
  readonly toPublish: () => void;
  readonly discard: () => void;
}

/** Says that there is a draft which is not published, leads to publishing it, and throws it away. */
export function DraftNote({ changes, isBusy, isPublishing, toPublish, discard }: Props) {
  const { t, count } = useTexts();
  return (
    <div className="lg-process-draft">
      <p role="status" className="lg-plain">
        {count(changes, 'admin.process.draft.changesOne', 'admin.process.draft.changesOther')}
      </p>
      <div className="lg-controls">
        {!isPublishing && (
          <Button appearance="primary" isDisabled={isBusy} onClick={toPublish}>
            {t('admin.process.draft.toPublish')}
          </Button>
        )}
        <Confirm
          action={t('admin.process.draft.discard')}
          question={t('admin.process.draft.discardQuestion')}
          yes={t('admin.process.draft.discardYes')}
          isBusy={isBusy}
          run={discard}
        />
      </div>
    </div>
  );
}
