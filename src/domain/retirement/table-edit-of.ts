import type { TableEdit } from '../table/edit-table';
import type { TableCommand } from './retirement-command';

/** What a command does to the rows of a table; an import knows its rows only once its text has been read. */
export function tableEditOf(command: Exclude<TableCommand, { type: 'importRows' }>): TableEdit {
  switch (command.type) {
    case 'putRow':
      return { kind: 'put', row: command.row, cells: command.cells };
    case 'removeRow':
      return { kind: 'remove', row: command.row };
    case 'fillRows': {
      const { class: of, onlyEmpty, column, value } = command;
      return { kind: 'fill', class: of, onlyEmpty, column, value };
    }
    case 'markRows':
      return { kind: 'mark', rows: command.rows, column: command.column, value: command.value };
  }
}
