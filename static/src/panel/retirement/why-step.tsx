import type { FactView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { FactValue } from '../rows/fact-value';
import { findFact, findRow, isMissing } from './find-row';
import { RowLink } from './row-link';
import { Step } from './step';

/** Why the product retires, who asked for it, and until when it is sold and supported. */
const FACTS = ['retirementReason', 'retirementRequest', 'endOfSale', 'endOfSupport'];

interface Props {
  /** What is known of the end once no gate asks for it any more. */
  readonly known: readonly FactView[];
}

/** Reason and dates, as Readiness has them. */
export function WhyStep({ known: settled }: Props) {
  const { t, name } = useTexts();
  const { view } = usePanelActions();
  const facts = FACTS.flatMap((key) => findFact(view, key) ?? settled.find((fact) => fact.key === key) ?? []);
  const known = facts.filter(
    ({ key, value }) => value !== null || findRow(view, key)?.state !== 'notApplicable',
  );
  if (known.length === 0) return null;
  const isOpen = known.some(({ key }) => isMissing(findRow(view, key)));
  return (
    <Step title={t('panel.retirement.why')} state={isOpen ? 'open' : 'done'}>
      <dl className="lg-retirement-facts">
        {known.map((fact) => {
          const row = findRow(view, fact.key);
          return (
            <div key={fact.key}>
              <dt>{row ? <RowLink row={row} /> : name(fact.name)}</dt>
              <dd>
                <FactValue fact={fact} />
              </dd>
            </div>
          );
        })}
      </dl>
    </Step>
  );
}
