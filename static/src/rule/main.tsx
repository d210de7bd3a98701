import { callRule, readExtension } from '../api';
import { start } from '../common/start';
import { RulePage } from './rule-page';
import { rulePlace } from './rule-place';

const opening = { reply: callRule('rule/open'), place: readExtension().then(rulePlace) };
// The page shows a failure once it is drawn; until then nobody listens.
opening.reply.catch(() => undefined);
opening.place.catch(() => undefined);
void start(<RulePage opening={opening} />);
