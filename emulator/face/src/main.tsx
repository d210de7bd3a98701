import '@atlaskit/css-reset';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { createRoot } from 'react-dom/client';
import './tokens';
import { App } from './shell/app';
import './site.css';
import './board/board.css';
import './inspector/inspector.css';
import './issue/issue.css';
import './search/search.css';

// Atlaskit asks for feature flags while rendering, and complains when nobody answers.
setBooleanFeatureFlagResolver(() => false);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');
createRoot(root).render(<App />);
