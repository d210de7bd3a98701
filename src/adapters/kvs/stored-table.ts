import type { TableIndex } from '../../domain/table/table-index';
import { listOf, number, objectOf, recordOf, text, type Shape } from '../shape';

/** Where the rows of a table stand, as a dossier's head has it. */
export const storedIndex: Shape<TableIndex> = objectOf({
  rowCount: number,
  incompleteCount: number,
  untoldCount: number,
  nextRow: number,
  chunks: listOf(objectOf({ id: text, first: number, last: number, rowCount: number, bytes: number })),
  classes: recordOf(recordOf(objectOf({ rows: number, incomplete: number, untold: number }))),
});
