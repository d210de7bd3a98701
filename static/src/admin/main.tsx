import { callAdmin } from '../api';
import { start } from '../common/start';
import { AdminPage } from './admin-page';

void start(<AdminPage opening={callAdmin('admin/open')} />);
