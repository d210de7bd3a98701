import type { RecordDocument } from '../../record/record-document';
import type { BothTexts } from './both-texts';
import type { DraftInput } from './draft-input';
import { countTable, ownerTable, planTable, summaryTable } from './draft-tables';

/** The retirement plan: why and until when, who is touched, and what is planned for them. */
export function retirementPlan(input: DraftInput, title: string, both: BothTexts): RecordDocument {
  const { issueKey, table, rows, owners } = input;
  const hasRows = table !== null && table.rowCount > 0;
  return {
    title: `${title} · ${issueKey}`,
    ...(table?.none && { paragraphs: [both.t('panel.draft.noCustomers')] }),
    tables: [
      summaryTable(input, both),
      ...(hasRows ? [countTable(table, both), planTable(table, rows, both)] : []),
      ...(owners.length > 0 ? [ownerTable(input, both)] : []),
    ],
  };
}
