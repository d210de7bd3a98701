import { calendarDateText, dateText } from './date-text';
import { fault } from './fault';
import { toJson } from './json';
import { EXPRESSION_LIMITS } from './limits';
import { plainText } from './rich-text';
import type { Run } from './run';
import { isObjectValue } from './type-name';
import type { Value } from './values';

/** What a value becomes in `+`, a template or `join`. Lists, maps and Jira objects become JSON; assumed. */
export function valueText(value: Value, run: Run): string {
  if (!isObjectValue(value)) return String(value);
  switch (value.kind) {
    case 'Date':
      return dateText(value, run.timeZone);
    case 'CalendarDate':
      return calendarDateText(value);
    case 'RichText':
      return plainText(value.document);
    case 'Error':
      return value.message;
    case 'Function':
      throw fault('A Function cannot be converted to String.');
    case 'Bean':
    case 'List':
    case 'Map':
      return limitText(JSON.stringify(toJson(value, run)), run);
  }
}

/** Refuses texts that only a runaway expression builds, and charges the work of making this one. */
export function limitText(text: string, run: Run): string {
  if (text.length > EXPRESSION_LIMITS.textChars)
    throw fault(`A String may not exceed ${EXPRESSION_LIMITS.textChars} characters.`);
  run.work(1 + text.length / 16);
  return text;
}
