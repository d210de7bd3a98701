import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';
import { Lozenge } from '../lozenge';
import { usePanelActions } from '../panel-actions';
import { isVacant } from '../people/holds-role';
import { OutcomeHere } from '../outcome-here';
import type { Department } from './can-nudge';
import { NudgeButton } from './nudge-button';

const PARTS: Readonly<Record<Department['part'], TextKey>> = {
  responsible: 'panel.departments.responsible',
  related: 'panel.departments.related',
  owner: 'panel.departments.owner',
};

/** One department: its part, who stands for it, what it owes, and a reminder. */
export function DepartmentLine({ department }: { readonly department: Department }) {
  const { t, name, count, all } = useTexts();
  const { nameOf } = usePanelActions();
  const who = [...department.groups.map((group) => group.name), ...department.people.map(nameOf)];
  return (
    <li className="lg-department">
      <div className="lg-cell">
        <span className="lg-row-title">
          {name(department.name)} <span className="lg-small">{t(PARTS[department.part])}</span>
        </span>
        <span className="lg-small">{isVacant(department) ? t('panel.departments.vacant') : all(who)}</span>
      </div>
      {department.owes > 0 && (
        <Lozenge tone="warning">
          {count(department.owes, 'panel.departments.owesOne', 'panel.departments.owesOther')}
        </Lozenge>
      )}
      <NudgeButton department={department} />
      <OutcomeHere subject={`department-${department.key}`} />
    </li>
  );
}
