import { useState } from 'react';
import type { MaterialRequestView } from '../../../../src/contract/archive-view';
import { useTexts } from '../../common/texts';
import { FormFrame } from '../../panel/forms/form-frame';
import { TextField } from '../../panel/forms/text-field';
import { usePortfolio } from '../portfolio-context';
import { askProduct } from './ask-product';
import { decisionOf, emptyDecision, obstacleToDecide, type ItemDraft } from './decision-draft';
import { DecideItem } from './decide-item';
import { useOpenProduct } from './product-context';

interface Props {
  readonly request: MaterialRequestView;
  readonly close: () => void;
}

/** Grants or refuses what somebody asks for, thing by thing. */
export function DecideForm({ request, close }: Props) {
  const { t } = useTexts();
  const { nameOf, view: portfolio } = usePortfolio();
  const { view, run } = useOpenProduct();
  const [drafts, setDrafts] = useState(() => emptyDecision(request.items));
  const [until, setUntil] = useState(request.until);
  const put = (at: number, part: Partial<ItemDraft>) =>
    setDrafts(drafts.map((draft, index) => (index === at ? { ...draft, ...part } : draft)));
  const obstacle = obstacleToDecide(drafts, until, portfolio.today);
  return (
    <FormFrame
      label={t('portfolio.decide.for', { person: nameOf(request.requester) })}
      submit={t('portfolio.decide.send')}
      obstacle={obstacle && t(obstacle)}
      send={() =>
        void run(`request-${request.id}`, () =>
          askProduct('material/decide', {
            issue: view.issue.id,
            request: request.id,
            items: decisionOf(drafts),
            until,
          }),
        ).then((isDone) => isDone && close())
      }
      cancel={close}
    >
      {request.items.map((item, index) => {
        const draft = drafts[index];
        return (
          draft && <DecideItem key={index} item={item} draft={draft} change={(part) => put(index, part)} />
        );
      })}
      <TextField
        label={t('portfolio.request.until')}
        hint={t('portfolio.decide.untilHint')}
        type="date"
        value={until}
        change={setUntil}
      />
    </FormFrame>
  );
}
