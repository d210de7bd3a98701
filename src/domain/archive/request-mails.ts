import type { DossierEvent } from '../dossier/event';
import type { DossierState } from '../dossier/state';
import { hasHolders, holdersOf, type HoldersByRole } from '../holders';
import type { ProcessDefinition } from '../process/process-definition';
import type { UnsignedMail } from '../retirement/notice-mails';
import { sameText, type Text } from '../text';
import type { MaterialRequest } from './archive-state';

/** Who is told of a request for material: whoever keeps the archive, and whoever asked. */
export function requestMailsFor(
  process: ProcessDefinition,
  after: DossierState,
  event: DossierEvent,
  product: string,
  holders: HoldersByRole,
): readonly UnsignedMail[] {
  if (event.type === 'materialRequested') {
    const to = holdersOf(holders, [process.archive.custodian]);
    const { purpose, until, items } = event.data;
    const lines = [purpose, ...items.map(({ words }) => words)].map(sameText);
    return hasHolders(to) ? [{ about: 'materialRequested', to, facts: factsOf(product, until), lines }] : [];
  }
  const about = ABOUT[event.type as keyof typeof ABOUT];
  if (about === undefined) return [];
  const id = 'request' in event.data ? event.data.request : '';
  const request = after.archive.requests.find((each) => each.id === id);
  if (!request) return [];
  const lines = event.type === 'materialRevoked' ? [sameText(event.data.reason)] : request.items.map(lineOf);
  const to = { groups: [], people: [request.requester] };
  return [{ about, to, facts: factsOf(product, request.until), lines }];
}

const ABOUT = {
  materialDecided: 'materialDecided',
  materialReminded: 'materialExpiring',
  materialRevoked: 'materialRevoked',
} as const;

function lineOf({ words, isGranted, reason }: MaterialRequest['items'][number]): Text {
  const why = reason === null ? '' : ` (${reason})`;
  return sameText(`${isGranted === true ? '✓' : '✗'} ${words}${why}`);
}

const factsOf = (product: string, until: string) => ({ product: sameText(product), until: sameText(until) });
