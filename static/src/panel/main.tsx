import { callPanel } from '../api';
import { start } from '../common/start';
import { PanelPage } from './panel-page';

// Asked for before anything is drawn: the first paint needs exactly this answer.
const opening = callPanel('panel/open');
// The page shows a failure once it is drawn; until then nobody listens.
opening.catch(() => undefined);
void start(<PanelPage opening={opening} />);
