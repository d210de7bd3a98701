import { callRule, readExtension } from '../api';
import { start } from '../common/start';
import { RulePage } from './rule-page';
import { rulePlace } from './rule-place';

const opening = Promise.all([callRule('rule/open'), readExtension().then(rulePlace)]);
// The page shows a failure once it is drawn; until then nobody listens.
opening.catch(() => undefined);
void start(<RulePage opening={opening} />);
