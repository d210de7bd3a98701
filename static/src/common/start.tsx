import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { enableTheme, readReader } from '../api';
import { loadTexts, TextsProvider } from './texts';
import './page.css';

/** Renders a page once theme and texts are there. */
export async function start(page: ReactElement): Promise<void> {
  // Atlaskit asks for feature flags while rendering, and complains when nobody answers.
  setBooleanFeatureFlagResolver(() => false);
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element #root.');
  const [texts] = await Promise.all([readReader().then(loadTexts), enableTheme()]);
  document.documentElement.lang = texts.locale;
  createRoot(root).render(
    <StrictMode>
      <TextsProvider value={texts}>{page}</TextsProvider>
    </StrictMode>,
  );
}
