import type { FactView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';

/** What has been decided, by whom, when and why. */
export function FactValue({ fact }: { readonly fact: FactView }) {
  const { t, name, either } = useTexts();
  const { nameOf } = usePanelActions();
  if (fact.value === null) {
    return (
      <p className="lg-small">
        {fact.roles.length === 0
          ? t('panel.fact.unset')
          : t('panel.fact.unsetBy', { roles: either(fact.roles.map(name)) })}
      </p>
    );
  }
  const option = fact.options.find(({ value }) => value === fact.value);
  const words = fact.kind === 'person' ? nameOf(fact.value) : option ? name(option.name) : fact.value;
  return (
    <div>
      <p className="lg-plain lg-words">{words}</p>
      {fact.set?.reason && <p className="lg-small">{t('panel.fact.because', { reason: fact.set.reason })}</p>}
      {fact.set && <Signed {...fact.set} />}
    </div>
  );
}
