import type { Stage } from '../../../../../src/domain/process/stage';
import { useTexts } from '../../../common/texts';
import { useDraft } from '../draft-context';
import { addDeliverable, changeDeliverable } from '../draft/edit-deliverables';
import { OpenForm } from '../forms/open-form';
import { DIRECTION_WORDS, KIND_WORDS } from '../words/choice-words';
import { namesOf } from '../words/say-demand';
import { DeliverableForm } from './deliverable-form';
import { RemoveDeliverable } from './remove-deliverable';
import { deliverablesId } from './stage-ids';

/** What a stage needs and makes. */
export function DeliverableList({ stage }: { readonly stage: Stage }) {
  const { t, name } = useTexts();
  const { process, edit } = useDraft();
  const parts = process.deliverables.flatMap((deliverable) =>
    deliverable.uses
      .filter((use) => use.stage === stage.key)
      .map(({ direction }) => ({ deliverable, direction })),
  );
  const labelOfNew = t('admin.process.deliverable.addTo', { stage: stage.name });
  return (
    <div className="lg-section">
      <h4 className="lg-process-heading lg-focus" id={deliverablesId(stage.key)} tabIndex={-1}>
        {t('admin.process.deliverable.title')}
      </h4>
      {parts.length === 0 && <p className="lg-plain">{t('admin.process.deliverable.nothing')}</p>}
      <ul className="lg-list lg-process-lines">
        {parts.map(({ deliverable, direction }) => {
          const label = t('admin.process.deliverable.editOf', { deliverable: deliverable.name });
          const facts = [
            t(DIRECTION_WORDS[direction]),
            t(KIND_WORDS[deliverable.kind]),
            ...namesOf([deliverable.ownerDepartment], process).map(name),
            t('panel.clause.short', { clause: deliverable.clause }),
          ];
          return (
            <li key={`${deliverable.key} ${direction}`} className="lg-process-line">
              <span className="lg-process-what">
                <span>{name(deliverable.name)}</span>
                <span className="lg-small">{facts.join(' · ')}</span>
              </span>
              <OpenForm action={t('admin.process.deliverable.edit')} label={label}>
                {(close) => (
                  <>
                    <DeliverableForm
                      label={label}
                      deliverable={deliverable}
                      save={(words) => edit(changeDeliverable(deliverable.key, words))}
                      close={close}
                    />
                    <RemoveDeliverable deliverable={deliverable} focusOn={deliverablesId(stage.key)} />
                  </>
                )}
              </OpenForm>
            </li>
          );
        })}
      </ul>
      <OpenForm action={t('admin.process.deliverable.add')} label={labelOfNew}>
        {(close) => (
          <DeliverableForm
            label={labelOfNew}
            stage={stage.key}
            save={(words) => edit(addDeliverable(words))}
            close={close}
          />
        )}
      </OpenForm>
    </div>
  );
}
