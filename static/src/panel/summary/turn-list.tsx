import type { PanelView } from '../../../../src/contract/panel-view';
import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { goTo } from '../go-to';
import { Lozenge } from '../lozenge';
import { usePanelActions } from '../panel-actions';
import type { RowGroup } from '../rows/group-by-choice';
import { owedByDepartment } from './owed-by-department';
import { taskKey } from './task-key';

/** With more than these, names alone keep the first screen short. */
const MOST_TASKS_SPELLED_OUT = 6;

/** Whose turn it is: each department with what it owes, and what is to be done. */
export function TurnList({ rows }: { readonly rows: readonly ReadinessRow[] }) {
  const { t, name } = useTexts();
  const { view, isIn } = usePanelActions();
  const owed = owedByDepartment(rows);
  const total = owed.reduce((sum, { groups }) => sum + groups.length, 0);
  return (
    <ul className="lg-list lg-turns">
      {(view.gate?.missingCount ?? 0) > total && <OwedConditions conditions={view.conditions} />}
      {owed.map(({ department, groups }) => (
        <li key={department.key} className="lg-turn">
          <span className="lg-turn-who">
            {name(department.name)}
            {view.departments.some((one) => one.key === department.key && isIn(one)) && (
              <Lozenge tone="information">{t('panel.gate.yourTurn')}</Lozenge>
            )}
          </span>
          <ul className="lg-list lg-turn-what">
            {groups.map((group) => (
              <li key={group.key}>
                <OwedLink group={group} hasTask={total <= MOST_TASKS_SPELLED_OUT} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** What earlier decisions have asked for and is not there yet: it has no row of its own. */
function OwedConditions({ conditions }: { readonly conditions: PanelView['conditions'] }) {
  const { t } = useTexts();
  const open = conditions.filter(({ isDone, waiver }) => !isDone && waiver === null);
  return (
    <li className="lg-turn">
      <span className="lg-turn-who">{t('panel.conditions.title')}</span>
      <ul className="lg-list lg-turn-what">
        {open.map(({ id, text }) => (
          <li key={id}>
            <a
              className="lg-link lg-focus"
              href={`#condition-${id}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(`condition-${id}`);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

function OwedLink({ group, hasTask }: { readonly group: RowGroup; readonly hasTask: boolean }) {
  const { t, name, either } = useTexts();
  const [first] = group.rows;
  return (
    <>
      <a
        className="lg-link lg-focus"
        href={`#row-${first.key}`}
        onClick={(event) => {
          event.preventDefault();
          goTo(`row-${first.key}`);
        }}
      >
        {either(group.rows.map((row) => name(row.name)))}
      </a>
      {hasTask && (
        <span className="lg-small"> {[t(taskKey(first.task)), ...first.missing.map(name)].join(' · ')}</span>
      )}
    </>
  );
}
