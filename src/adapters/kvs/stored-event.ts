import type { EventType, RecordedEvent } from '../../domain/dossier/event';
import { accountId } from '../../domain/ids';
import { number, objectOf, recordOf, anything, text, nullable } from '../shape';

const event = objectOf({
  sequence: number,
  actor: nullable(text),
  at: text,
  type: text,
  data: recordOf(anything),
  prevHash: text,
  hash: text,
});

/**
 * A recorded event as it was stored. Its data is kept as it is: hashes cover it to the letter.
 * @throws ShapeError when it is no event
 */
export function storedEvent(value: unknown, path: string): RecordedEvent {
  const { type, data, actor, ...rest } = event(value, path);
  return {
    ...rest,
    actor: actor === null ? null : accountId(actor),
    // Only this app writes under these keys, and it writes nothing but its own events.
    type: type as EventType,
    data: data as unknown as RecordedEvent['data'],
  };
}
