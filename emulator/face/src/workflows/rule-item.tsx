import type { SavedRule, SavedTransition } from '../../../editor/saved-workflow';
import type { RuleEntryPoint } from '../../../forge/app-description';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';
import type { RuleTask } from './rule-task';
import type { RuleFacts } from './workflow-api';

interface Props {
  readonly rule: SavedRule;
  readonly facts: RuleFacts | undefined;
  readonly transition: SavedTransition;
  readonly begin: (task: RuleTask) => void;
  /** This editor shows it and leaves it alone. */
  readonly isFixed: boolean;
}

/** A rule with what it says of itself. */
export function RuleItem({ rule, facts, transition, begin, isFixed }: Props) {
  const { t } = useTexts();
  const { app } = useSite();
  if (facts === undefined) return null;
  const { name, description, moduleKey, problem } = facts;
  const hasPage = (entryPoint: RuleEntryPoint) =>
    app?.surfaces.some((one) => one.moduleKey === moduleKey && one.entryPoint === entryPoint) === true;
  const tasks = [
    ['view', t('workflows.view'), hasPage('view')],
    ['edit', t('workflows.edit'), hasPage('edit')],
    ['remove', t('workflows.remove'), true],
  ] as const;
  return (
    <li className="site-entry site-rule">
      <div className="site-grow">
        <p className="site-plain">{name}</p>
        {description !== '' && <p className="site-subtle">{description}</p>}
        {problem !== null && (
          <p className="site-subtle site-rule-problem">{t('workflows.noDescription', { problem })}</p>
        )}
      </div>
      {!isFixed && (
        <div className="site-row">
          {tasks.map(
            ([kind, label, isThere]) =>
              isThere && (
                <button
                  key={kind}
                  type="button"
                  className="site-quiet-button"
                  aria-label={t('workflows.ofRule', { task: label, rule: name, transition: transition.name })}
                  onClick={() => begin({ kind, transition, rule, facts })}
                >
                  {label}
                </button>
              ),
          )}
        </div>
      )}
    </li>
  );
}
