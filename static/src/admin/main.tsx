import { callAdmin } from '../api';
import { start } from '../common/start';
import { AdminPage } from './admin-page';

const opening = callAdmin('admin/open');
// The page shows a failure once it is drawn; until then nobody listens.
opening.catch(() => undefined);
void start(<AdminPage opening={opening} />);
