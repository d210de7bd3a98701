import { callPortfolio } from '../api';
import { start } from '../common/start';
import { PortfolioPage } from './portfolio-page';

const opening = callPortfolio('portfolio/open');
// The page shows a failure once it is drawn; until then nobody listens.
opening.catch(() => undefined);
void start(<PortfolioPage opening={opening} />);
