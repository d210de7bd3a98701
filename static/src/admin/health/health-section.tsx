import Button from '@atlaskit/button/new';
import type { AdminView } from '../../../../src/contract/admin-view';
import { ProblemMessage } from '../../common/problem-message';
import { UNREACHABLE } from '../../common/problem';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { SafeModeSection } from '../safe-mode/safe-mode-section';
import type { Admin } from '../use-admin';
import { BypassFinding } from './bypass-finding';
import { FieldFindings } from './field-findings';
import { countFindings } from './count-findings';
import { ProductFindings } from './product-findings';
import { useBypassed } from './use-bypassed';
import { useHealth, type Health } from './use-health';
import { WorkflowFindings } from './workflow-findings';
import './health.css';

const DID: Readonly<Record<NonNullable<Health['did']>, TextKey>> = {
  mend: 'admin.health.mended',
  look: 'admin.health.looking',
  forget: 'admin.health.forgotten',
};

interface Props {
  readonly view: AdminView;
  readonly admin: Admin;
}

/** Whether everything is as it should be, and what to do where it is not. */
export default function HealthSection({ view: site, admin }: Props) {
  const { t } = useTexts();
  const health = useHealth();
  const { view, problem, isBusy, did } = health;
  const { rows: bypassed, hasFailed } = useBypassed(view);
  const findings = view && bypassed ? countFindings(view) + bypassed.length : undefined;
  return (
    <>
      <section className="lg-section" aria-labelledby="health" aria-busy={isBusy}>
        <h2 className="lg-subtitle" id="health">
          {t('admin.health.title')}
        </h2>
        {problem && <ProblemMessage problem={problem} />}
        {hasFailed && !problem && <ProblemMessage problem={UNREACHABLE} />}
        <p role="status" className="lg-plain">
          {did && <>{t(DID[did])} </>}
          {findings === 0 && t('admin.health.allWell')}
        </p>
        {view && (
          <ul className="lg-list lg-findings">
            <WorkflowFindings view={view} health={health} />
            <FieldFindings view={view} fieldName={health.fieldName} />
            <ProductFindings products={view.products} health={health} />
            {bypassed && view.bypassedJql !== null && (
              <BypassFinding rows={bypassed} jql={view.bypassedJql} />
            )}
          </ul>
        )}
        <div className="lg-controls">
          <Button isDisabled={isBusy} onClick={health.check}>
            {t('admin.health.check')}
          </Button>
          <Working when={isBusy} />
        </div>
      </section>
      <SafeModeSection view={site} admin={admin} />
    </>
  );
}
