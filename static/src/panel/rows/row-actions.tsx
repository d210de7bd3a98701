import Button from '@atlaskit/button/new';
import { useTexts } from '../../common/texts';
import { FileButton } from '../file-button';
import { usePanelActions } from '../panel-actions';
import { useUpload } from '../use-upload';
import { actionWords } from './action-words';
import { useRow } from './row-context';
import { actionsOf, type RowAction } from './row-part';
import { goTo } from '../go-to';

/** What the reader may do with a row. */
export function RowActions() {
  const { row } = useRow();
  const { view, canEdit, isIn } = usePanelActions();
  const actions = actionsOf(row, {
    canAct: canEdit === true,
    canWaive: !view.isTerminated && (view.gate?.waivers ?? []).some(isIn),
    hasOtherFiles: view.otherAttachments.some(({ isEmpty }) => !isEmpty),
  });
  return (
    <div className="lg-row-actions">
      {actions.map((action, index) => (
        <RowActionButton key={action} action={action} isFirst={index === 0} />
      ))}
    </div>
  );
}

function RowActionButton({ action, isFirst }: { readonly action: RowAction; readonly isFirst: boolean }) {
  const { t, name } = useTexts();
  const { row, part, show, focus } = useRow();
  const upload = useUpload(row.key);
  const words = t(actionWords(row, action));
  const spoken = t('panel.action', { action: words, subject: name(row.name) });
  if (action === 'upload') {
    return (
      <FileButton
        isSubtle={row.state !== 'missing'}
        label={t(row.evidence.length === 0 ? 'panel.upload.for' : 'panel.upload.forMore', {
          deliverable: name(row.name),
        })}
        onFile={(file) => void upload(file, null).then((isDone) => isDone && focus())}
      >
        {words}
      </FileButton>
    );
  }
  const appearance = isFirst && row.state === 'missing' ? 'default' : 'subtle';
  if (action === 'versions') {
    return (
      <Button appearance={appearance} spacing="compact" aria-label={spoken} onClick={() => goTo('versions')}>
        {words}
      </Button>
    );
  }
  const isOpen = part?.kind === action;
  return (
    <Button
      appearance={appearance}
      spacing="compact"
      aria-expanded={isOpen}
      aria-label={spoken}
      onClick={() => {
        if (isOpen) show(undefined);
        else show(action === 'link' ? { kind: action, evidence: null } : { kind: action });
      }}
    >
      {words}
    </Button>
  );
}
