import { number, ShapeError, text, type Shape } from '../adapters/shape';
import { MAX_PART_BYTES, MAX_PARTS } from '../contract/table-limits';

/** Id of a text that is brought in parts: it becomes part of a storage key. */
export const uploadId: Shape<string> = (value, path = '') => {
  const id = text(value, path);
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) throw new ShapeError(path, 'an upload id', value);
  return id;
};

/** How many parts a text has. */
export const partCount: Shape<number> = (value, path = '') => {
  const count = number(value, path);
  if (!Number.isInteger(count) || count < 1 || count > MAX_PARTS)
    throw new ShapeError(path, 'a number of parts', value);
  return count;
};

/** The place of a part, 0 for the first. */
export const partNumber: Shape<number> = (value, path = '') => partCount(number(value, path) + 1, path) - 1;

/** A part of a text, small enough for one value of Forge's storage. */
export const partText: Shape<string> = (value, path = '') => {
  const words = text(value, path);
  if (Buffer.byteLength(JSON.stringify(words)) > MAX_PART_BYTES)
    throw new ShapeError(path, 'a part that is small enough', value);
  return words;
};
