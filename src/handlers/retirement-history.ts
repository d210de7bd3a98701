import type { DossierEvent } from '../domain/dossier/event';
import { findDeliverable, type ProcessDefinition } from '../domain/process/process-definition';
import type { RetirementEventData } from '../domain/retirement/retirement-event';
import type { Text } from '../domain/text';
import type { Line } from './history-view';

type Retiring = Extract<
  DossierEvent,
  { type: Exclude<keyof RetirementEventData, 'tableRowPut' | 'tableRowRemoved' | 'tableDeclaredEmpty'> }
>;

/** What an event of a retirement says. */
export function retirementLines(process: ProcessDefinition, event: Retiring): readonly Line[] {
  switch (event.type) {
    case 'tableImported': {
      const { deliverable, rowCount } = event.data;
      const facts = { deliverable: nameOf(process, deliverable), count: String(rowCount) };
      return [{ type: event.type, facts }];
    }
    case 'tableFilled': {
      const { deliverable, column: key, value, rowCount } = event.data;
      const column = findDeliverable(process, deliverable)?.table?.columns.find((each) => each.key === key);
      const option = column?.options.find((each) => each.value === value);
      const facts = {
        deliverable: nameOf(process, deliverable),
        column: column?.name ?? key,
        count: String(rowCount),
      };
      return value === ''
        ? [{ type: 'tableCleared', facts }]
        : [{ type: event.type, facts: { ...facts, value: option?.name ?? value } }];
    }
    // That Jira knows of it now is nothing that anybody did.
    case 'replacementCarried':
      return [];
    case 'replacesProduct':
    case 'replacesNoMore':
      return [{ type: event.type, facts: { product: event.data.key } }];
    case 'ownerNamed': {
      const { owner, account, isToldElsewhere } = event.data;
      if (account !== null) return [{ type: event.type, facts: { owner, person: account } }];
      return [{ type: isToldElsewhere ? 'ownerToldElsewhere' : 'ownerUnnamed', facts: { owner } }];
    }
    case 'noticeSent': {
      const { number, owners } = event.data;
      return [{ type: event.type, facts: { number: String(number), count: String(owners.length) } }];
    }
    case 'noticeConfirmed':
      return [{ type: event.type, facts: { number: String(event.data.number) } }];
    case 'ownersReminded':
      return [{ type: event.type, facts: { count: String(event.data.accounts.length) } }];
  }
}

function nameOf(process: ProcessDefinition, key: string): Text {
  return findDeliverable(process, key)?.name ?? { zh: key, en: key };
}
