import Button from '@atlaskit/button/new';
import { conditionsOf } from '../../../editor/change-rules';
import type { SavedRule, SavedTransition } from '../../../editor/saved-workflow';
import type { SiteTextKey } from '../texts';
import { useTexts } from '../texts';
import { RuleItem } from './rule-item';
import type { RuleTask } from './rule-task';
import type { OpenWorkflow } from './workflow-api';

interface Props {
  readonly transition: SavedTransition;
  readonly open: OpenWorkflow;
  readonly begin: (task: RuleTask) => void;
}

/** One transition: from where to where, and by which rules. */
export function TransitionCard({ transition, open, begin }: Props) {
  const { t } = useTexts();
  const { id, name, type, links, toStatusReference } = transition;
  const nameOf = (reference: string) =>
    open.statuses.find(({ statusReference }) => statusReference === reference)?.name ?? reference;
  const from =
    type === 'DIRECTED'
      ? links.map(({ fromStatusReference }) => nameOf(fromStatusReference)).join(', ')
      : t(type === 'INITIAL' ? 'workflows.fromStart' : 'workflows.fromAny');
  const groups: readonly (readonly [SiteTextKey, readonly SavedRule[]])[] = [
    ['workflows.conditions', conditionsOf(transition.conditions)],
    ['workflows.validators', transition.validators],
    ['workflows.functions', transition.actions],
  ];
  return (
    <li className="site-card" aria-labelledby={`transition-${id}`}>
      <div className="site-row site-transition-head">
        <div className="site-grow">
          <h2 className="site-subtitle" id={`transition-${id}`}>
            {name}
          </h2>
          <p className="site-subtle">{t('workflows.way', { from, to: nameOf(toStatusReference) })}</p>
        </div>
        <Button
          aria-label={t('workflows.addRuleTo', { transition: name })}
          onClick={() => begin({ kind: 'choose', transition })}
        >
          {t('workflows.addRule')}
        </Button>
      </div>
      {groups.map(
        ([title, rules]) =>
          rules.length > 0 && (
            <section key={title}>
              <h3 className="site-field-name">{t(title)}</h3>
              <ul className="site-list">
                {rules.map((rule) => (
                  <RuleItem
                    key={rule.id}
                    rule={rule}
                    facts={open.rules[rule.id]}
                    transition={transition}
                    begin={begin}
                    isFixed={title === 'workflows.functions'}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </li>
  );
}
