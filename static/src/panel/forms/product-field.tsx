import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { Combobox } from './combobox';
import { findProducts } from './find-products';
import { useFound } from '../../common/use-found';

interface Props {
  readonly label: string;
  /** Key of the product as it was known before; empty for none. */
  readonly known: string;
  readonly value: string;
  readonly change: (key: string) => void;
}

/** The key of another product: typed, or found by words of its summary. */
export function ProductField({ label, known, value, change }: Props) {
  const { t } = useTexts();
  const { view } = usePanelActions();
  const found = useFound(value === known ? '' : value.trim(), findProducts);
  const others = found?.filter(({ key }) => key !== view.issue.key && key !== value.trim());
  return (
    <Combobox
      label={label}
      hint={t('panel.product.hint')}
      placeholder={t('panel.product.search')}
      text={value}
      change={change}
      found={others?.map(({ id, key, summary }) => ({ id, words: `${key} ${summary}`, key }))}
      take={({ key }) => change(key)}
    />
  );
}
