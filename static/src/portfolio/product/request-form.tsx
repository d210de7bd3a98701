import { useState } from 'react';
import { useTexts } from '../../common/texts';
import { FormFrame } from '../../panel/forms/form-frame';
import { LONGEST_TEXT } from '../../panel/forms/longest';
import { TextField } from '../../panel/forms/text-field';
import { usePortfolio } from '../portfolio-context';
import { askProduct } from './ask-product';
import { OutcomeOf } from './outcome-of';
import { useOpenProduct } from './product-context';
import { emptyRequest, itemsOf, obstacleTo, type RequestDraft } from './request-draft';

const SUBJECT = 'request';

/** Asks for material: files or words, what for, and until when. */
export function RequestForm({ close }: { readonly close: () => void }) {
  const { t } = useTexts();
  const { view: portfolio } = usePortfolio();
  const { view, run } = useOpenProduct();
  const [draft, setDraft] = useState<RequestDraft>(emptyRequest);
  const put = (part: Partial<RequestDraft>) => setDraft({ ...draft, ...part });
  const items = itemsOf(draft, view.archive.files);
  const obstacle = obstacleTo(draft, items.length, portfolio.today);
  const { purpose, until } = draft;
  return (
    <>
      <FormFrame
        label={t('portfolio.request.button')}
        submit={t('portfolio.request.send')}
        obstacle={obstacle && t(obstacle)}
        send={() =>
          void run(SUBJECT, () =>
            askProduct('material/request', { issue: view.issue.id, items, purpose: purpose.trim(), until }),
          ).then((isDone) => isDone && close())
        }
        cancel={close}
      >
        <FileTicks ticked={draft.files} change={(files) => put({ files })} />
        <TextField
          label={t('portfolio.request.words')}
          hint={t('portfolio.request.wordsHint')}
          value={draft.words}
          change={(words) => put({ words })}
          isLong
        />
        <TextField
          label={t('portfolio.request.purpose')}
          value={purpose}
          change={(words) => put({ purpose: words })}
          maxLength={LONGEST_TEXT}
          isLong
        />
        <TextField
          label={t('portfolio.request.until')}
          hint={t('portfolio.request.untilHint')}
          type="date"
          value={until}
          change={(day) => put({ until: day })}
        />
      </FormFrame>
      <OutcomeOf subject={SUBJECT} />
    </>
  );
}

interface TicksProps {
  readonly ticked: ReadonlySet<string>;
  readonly change: (ticked: ReadonlySet<string>) => void;
}

function FileTicks({ ticked, change }: TicksProps) {
  const { t, name } = useTexts();
  const { view } = useOpenProduct();
  const files = view.archive.files.filter(({ isThere }) => isThere);
  const once = [...new Map(files.map((file) => [file.attachmentId, file])).values()];
  if (once.length === 0) return null;
  const set = (attachmentId: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(attachmentId);
    else next.delete(attachmentId);
    change(next);
  };
  return (
    <fieldset className="lg-radios lg-ticks">
      <legend className="lg-label">{t('portfolio.request.files')}</legend>
      {once.map(({ attachmentId, filename, deliverable, version }) => (
        <label key={attachmentId} className="lg-tick">
          <input
            type="checkbox"
            className="lg-focus"
            checked={ticked.has(attachmentId)}
            onChange={(event) => set(attachmentId, event.target.checked)}
          />
          <span className="lg-words">
            {filename}{' '}
            <span className="lg-small">
              {name(deliverable)} · {t('panel.evidence.version', { number: version })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
