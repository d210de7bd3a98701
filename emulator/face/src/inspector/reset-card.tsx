import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTexts } from '../texts';
import { ResetDialog } from './reset-dialog';
import type { Seed } from './site-api';

/** Starts the site anew. */
export function ResetCard() {
  const { t } = useTexts();
  const [seed, setSeed] = useState<Seed>();
  return (
    <section className="site-card site-form" aria-labelledby="reset">
      <h2 className="site-subtitle" id="reset">
        {t('reset.title')}
      </h2>
      <p className="site-plain">{t('reset.text')}</p>
      <div className="site-row">
        <Button spacing="compact" onClick={() => setSeed('demo')}>
          {t('reset.demo')}
        </Button>
        <Button spacing="compact" onClick={() => setSeed('empty')}>
          {t('reset.empty')}
        </Button>
      </div>
      {seed && <ResetDialog seed={seed} close={() => setSeed(undefined)} />}
    </section>
  );
}
