import Button from '@atlaskit/button/new';
import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import { useTexts } from '../../../common/texts';
import { TextField } from '../../../panel/forms/text-field';
import type { Differences } from '../draft/differences';
import { DifferenceList } from './difference-list';
import { ImpactPart } from './impact-part';
import { useImpact } from './use-impact';

const LONGEST_NOTE = 500;

interface Props {
  readonly draft: ProcessDefinition;
  readonly differences: Differences;
  readonly note: string;
  readonly changeNote: (note: string) => void;
  readonly isBusy: boolean;
  readonly publish: () => void;
  readonly close: () => void;
}

/** Says what publishing the draft would do, and publishes it. */
export function PublishPart({ draft, differences, note, changeNote, isBusy, publish, close }: Props) {
  const { t } = useTexts();
  const impact = useImpact(draft);
  return (
    <section className="lg-process-publish" aria-labelledby="process-publish">
      <h2 className="lg-subtitle lg-focus" id="process-publish" tabIndex={-1}>
        {t('admin.process.publish.title')}
      </h2>
      <DifferenceList differences={differences} />
      <ImpactPart impact={impact} />
      <form
        className="lg-section"
        aria-labelledby="process-publish"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && !impact.isLooking) publish();
        }}
      >
        <TextField
          label={t('admin.process.publish.note')}
          value={note}
          change={changeNote}
          maxLength={LONGEST_NOTE}
          isLong
        />
        <div className="lg-controls">
          <Button type="submit" appearance="primary" isDisabled={isBusy || impact.isLooking}>
            {t('admin.process.publish.button')}
          </Button>
          <Button appearance="subtle" onClick={close}>
            {t('admin.process.publish.close')}
          </Button>
          {impact.isLooking && <span className="lg-small">{t('admin.process.publish.waiting')}</span>}
        </div>
      </form>
    </section>
  );
}
