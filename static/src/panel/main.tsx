import { callPanel } from '../api';
import { start } from '../common/start';
import { PanelPage } from './panel-page';

// Asked for before anything is drawn: the first paint needs exactly this answer.
void start(<PanelPage opening={callPanel('panel/open')} />);
