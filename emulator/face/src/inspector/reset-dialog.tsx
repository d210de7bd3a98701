import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { Working } from '../working';
import { resetSite, type Seed } from './site-api';

/** Says what a reset throws away, and asks once. */
export function ResetDialog({ seed, close }: { readonly seed: Seed; readonly close: () => void }) {
  const { t } = useTexts();
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const reset = async () => {
    setBusy(true);
    const answer = await resetSite(seed);
    setBusy(false);
    if (!answer.ok) return setErrors(answer.errors);
    // Nothing that any page knows is true any more.
    window.location.assign('/projects');
  };
  return (
    <ModalTransition>
      <Modal onClose={close} width="small">
        <ModalHeader hasCloseButton>
          <ModalTitle appearance="warning">
            {seed === 'demo' ? t('reset.askDemo') : t('reset.askEmpty')}
          </ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Problems errors={errors} />
          <p className="site-plain">{t('reset.loses')}</p>
          {isBusy && <Working />}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button appearance="warning" isDisabled={isBusy} onClick={() => void reset()}>
            {t('reset.confirm')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
