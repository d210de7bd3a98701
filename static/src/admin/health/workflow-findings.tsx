import Button from '@atlaskit/button/new';
import type { HealthView } from '../../../../src/contract/health-calls';
import { useTexts } from '../../common/texts';
import { RULE_WORDS } from '../adopt/change-words';
import { Finding } from './finding';
import { groupRules } from './group-rules';
import type { Health } from './use-health';

interface Props {
  readonly view: HealthView;
  readonly health: Pick<Health, 'isBusy' | 'mend' | 'forget'>;
}

/** Workflows that let products past a gate, or that stop them for no reason of the process. */
export function WorkflowFindings({ view, health }: Props) {
  const { t, name, count, moment } = useTexts();
  return (
    <>
      {groupRules(view.rules).map((group) => {
        const where = { project: group.projectName, workflow: group.workflow };
        return (
          <Finding key={`${group.projectId} ${group.issueTypeId}`} title={t('admin.health.rules', where)}>
            <ul className="lg-health-list">
              {group.rules.map(({ transition, gate, rule, problem }) => (
                <li key={`${transition} ${rule}`}>
                  {t(problem === 'missing' ? 'admin.health.ruleMissing' : 'admin.health.ruleOutdated', {
                    transition,
                    gate: name(gate),
                    rule: t(RULE_WORDS[rule]),
                  })}
                </li>
              ))}
            </ul>
            <Button
              isDisabled={health.isBusy}
              aria-label={t('admin.health.mendOf', where)}
              onClick={() => health.mend(group)}
            >
              {t('admin.health.mend')}
            </Button>
          </Finding>
        );
      })}
      {view.anyStatus.map(({ projectId, projectName, workflow, transition, stage }) => (
        <Finding
          key={`${projectId} ${workflow} ${transition}`}
          title={t('admin.health.anyStatus', { transition, project: projectName, stage: name(stage) })}
        >
          <p className="lg-plain">{t('admin.health.anyStatusNext', { workflow })}</p>
        </Finding>
      ))}
      {view.unreadable.map(({ projectId, projectName }) => (
        <Finding key={projectId} title={t('admin.health.unreadable', { project: projectName })}>
          <p className="lg-plain">{t('admin.health.unreadableNext')}</p>
        </Finding>
      ))}
      {view.failures.length > 0 && (
        <Finding title={t('admin.health.failures')}>
          <ul className="lg-health-list">
            {view.failures.map(({ workflow, count: times, at }) => (
              <li key={workflow}>
                {count(times, 'admin.health.failureOne', 'admin.health.failureOther', {
                  workflow,
                  at: moment(at),
                })}
              </li>
            ))}
          </ul>
          <p className="lg-plain">{t('admin.health.failuresNext')}</p>
          <Button isDisabled={health.isBusy} onClick={health.forget}>
            {t('admin.health.forget')}
          </Button>
        </Finding>
      )}
    </>
  );
}
