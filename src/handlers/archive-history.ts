import type { ArchiveEventData } from '../domain/archive/archive-event';
import type { DossierEvent } from '../domain/dossier/event';
import type { Line } from './history-view';

/** What an event of archiving, or of a request for material, says. */
export function archiveLine(event: Extract<DossierEvent, { type: keyof ArchiveEventData }>): Line {
  switch (event.type) {
    case 'productArchived':
      return { type: event.type, facts: { count: String(event.data.gapCount) } };
    case 'materialRequested':
      return { type: event.type, facts: { items: event.data.items.map(({ words }) => words).join('; ') } };
    case 'materialDecided': {
      const { items } = event.data;
      const granted = items.filter(({ isGranted }) => isGranted === true).length;
      return { type: event.type, facts: { count: String(granted), total: String(items.length) } };
    }
    case 'materialOpened':
      return { type: event.type, facts: { file: event.data.filename } };
    case 'materialRevoked':
      return { type: event.type, facts: { reason: event.data.reason } };
    case 'materialWithdrawn':
    case 'materialReminded':
    case 'materialExpired':
      return { type: event.type, facts: {} };
  }
}
