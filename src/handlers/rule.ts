import { makeResolver } from '@forge/resolver';
import { nullable, objectOf, oneOf, parse, text, withDefault } from '../adapters/shape';
import { composeRule } from '../compose';
import type { RuleCalls } from '../contract/rule-calls';
import { openRule } from '../usecases/open-rule';
import { reply } from './reply';

/** Ids may be missing or outdated before the workflow is saved. */
const status = objectOf({ id: withDefault(nullable(text), null), name: text });

const trusted = objectOf({
  moduleKey: oneOf('deliverables-attached', 'gate-approved'),
  extension: objectOf({
    transitionContext: withDefault(
      nullable(
        objectOf({
          from: withDefault(nullable(status), null),
          to: withDefault(nullable(status), null),
        }),
      ),
      null,
    ),
  }),
});

/** Calls of the configuration page of a workflow rule. */
export const rule = makeResolver<RuleCalls>({
  'rule/open': ({ context }) =>
    reply('rule/open', async () => {
      const found = parse(trusted, context);
      if (!found) return { ok: false, code: 'BAD_REQUEST' };
      const transition = found.extension.transitionContext ?? { from: null, to: null };
      const opened = await openRule(await composeRule(), found.moduleKey, transition);
      return opened.ok ? { ok: true, value: opened.shown } : opened;
    }),
});
