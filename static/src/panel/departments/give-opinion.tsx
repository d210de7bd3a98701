import Button from '@atlaskit/button/new';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import type { Department } from './can-nudge';

const CommentForm = lazy(() => import('./comment-form'));

/** Lets a member of a department say what it thinks; the form opens when it is wanted. */
export function GiveOpinion({ departments }: { readonly departments: readonly Department[] }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <div className="lg-controls">
        <Button ref={button} spacing="compact" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('panel.comments.add')}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Working when />}>
          <CommentForm departments={departments} close={close} />
        </Suspense>
      )}
    </>
  );
}
