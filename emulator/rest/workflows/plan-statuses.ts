import { LIMITS } from '../../limits';
import { isSameScope, type Scope } from '../../store/scope';
import type { Store } from '../../store/store';
import type { Status } from '../../store/workflows';
import { CATEGORY_KEYS } from '../beans/workflow-bean';
import { workflowError, type FoundError } from './workflow-errors';
import type { StatusRequest } from './workflow-requests';

/** Statuses of a request: what they are called there, and what they are or will be. */
export interface PlannedStatuses {
  /** `id` is empty for a status that is to be made. */
  readonly byReference: ReadonlyMap<string, Status>;
  readonly errors: readonly FoundError[];
}

const NEW = '';

/** Finds or plans every status of a request; nothing is written yet. */
export function planStatuses(
  store: Store,
  scope: Scope,
  requests: readonly StatusRequest[],
): PlannedStatuses {
  const byReference = new Map<string, Status>();
  const errors: FoundError[] = [];
  for (const request of requests) {
    const { statusReference } = request;
    const complain = (code: string, message: string): void => {
      errors.push(workflowError('STATUS', code, message, { statusReference }));
    };
    if (byReference.has(statusReference))
      complain('NON_UNIQUE_STATUS_REFERENCE', 'You must use a unique status reference.');
    const known = store.statuses.get(request.id ?? statusReference);
    if (typeof request.id === 'string' && known === undefined)
      complain('STATUS_NOT_FOUND', `The status with id '${request.id}' does not exist.`);
    if (known !== undefined && !isSameScope(known.scope, scope))
      complain('STATUS_SCOPE_MISMATCH', 'The status belongs to another scope.');
    const name = request.name.trim();
    if (name === '') complain('EMPTY_STATUS_NAME', 'You must give the status a name.');
    if (name.length > LIMITS.statusNameCharacters)
      complain('STATUS_NAME_TOO_LONG', `The name must not exceed ${LIMITS.statusNameCharacters} characters.`);
    if (isTaken(store, scope, name, known?.id, byReference))
      complain('NON_UNIQUE_STATUS_NAME', 'You must use a unique status name.');
    byReference.set(statusReference, {
      id: known?.id ?? NEW,
      name,
      description: request.description ?? known?.description ?? '',
      categoryKey: CATEGORY_KEYS[request.statusCategory],
      scope,
    });
  }
  return { byReference, errors };
}

function isTaken(
  store: Store,
  scope: Scope,
  name: string,
  ownId: string | undefined,
  planned: ReadonlyMap<string, Status>,
): boolean {
  const wanted = name.toLowerCase();
  const isOther = (status: Status): boolean =>
    status.name.toLowerCase() === wanted && isSameScope(status.scope, scope);
  return (
    store.statuses.all().some((status) => status.id !== ownId && isOther(status)) ||
    [...planned.values()].some(isOther)
  );
}

/** Writes the planned statuses; answers the id behind every reference. */
export function saveStatuses(store: Store, { byReference }: PlannedStatuses): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [reference, status] of byReference) {
    const id = status.id === NEW ? store.nextId('status') : status.id;
    store.statuses.put({ ...status, id });
    ids.set(reference, id);
  }
  return ids;
}
