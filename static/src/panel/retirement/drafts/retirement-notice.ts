import type { RecordDocument } from '../../record/record-document';
import type { BothTexts } from './both-texts';
import type { DraftInput } from './draft-input';
import { summaryTable } from './draft-tables';

/** The retirement notice: what, why, until when, replaced by what, and what project owners are asked to do. */
export function retirementNotice(input: DraftInput, title: string, both: BothTexts): RecordDocument {
  const { issueKey, product } = input;
  return {
    title: `${title} · ${issueKey}`,
    paragraphs: [both.t('panel.draft.opening', { product, key: issueKey })],
    tables: [
      // What operations wrote among themselves is in the plan.
      summaryTable({ ...input, request: null }, both),
      {
        title: both.t('panel.draft.asked'),
        columns: [both.t('panel.draft.step'), both.t('panel.draft.what')],
        rows: [
          ['1', both.t('panel.draft.askRead')],
          ['2', both.t('panel.draft.askTell')],
          ['3', both.t('panel.draft.askRecord')],
        ],
      },
    ],
  };
}
