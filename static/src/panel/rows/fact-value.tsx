import type { FactView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { ProductLink } from '../product-link';

/** What has been decided, by whom, when and why. */
export function FactValue({ fact }: { readonly fact: FactView }) {
  const { t, either, name } = useTexts();
  if (fact.value === null) {
    return (
      <p className="lg-small">
        {fact.roles.length === 0
          ? t('panel.fact.unset')
          : t('panel.fact.unsetBy', { roles: either(fact.roles.map(name)) })}
      </p>
    );
  }
  return (
    <div>
      <p className="lg-plain lg-words">
        <Value fact={fact} value={fact.value} />
      </p>
      {fact.set?.reason && <p className="lg-small">{t('panel.fact.because', { reason: fact.set.reason })}</p>}
      {fact.set && <Signed {...fact.set} />}
    </div>
  );
}

function Value({
  fact: { kind, label, options },
  value,
}: {
  readonly fact: FactView;
  readonly value: string;
}) {
  const { name, day } = useTexts();
  const { nameOf } = usePanelActions();
  switch (kind) {
    case 'person':
      return nameOf(value);
    case 'date':
      return day(value);
    case 'product':
      return label === undefined ? value : <ProductLink productKey={label} />;
    case 'choice':
    case 'text': {
      const option = options.find((each) => each.value === value);
      return option ? name(option.name) : value;
    }
  }
}
