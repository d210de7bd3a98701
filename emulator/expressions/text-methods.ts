import { fault } from './fault';
import { EXPRESSION_LIMITS } from './limits';
import { functionArg, method, numberArg, textArg, type Methods } from './method';
import { findMatches } from './regex';
import type { Run } from './run';
import { isObjectValue, list } from './type-name';
import { limitText, valueText } from './value-text';
import type { Value } from './values';

/**
 * Methods of String.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference
 */
export const TEXT_METHODS: Methods<string> = {
  trim: method(0, 0, (self) => self.trim()),
  toLowerCase: method(0, 0, (self) => self.toLowerCase()),
  toUpperCase: method(0, 0, (self) => self.toUpperCase()),
  includes: method(1, 1, (self, args) => self.includes(textArg(args, 0))),
  indexOf: method(1, 1, (self, args) => self.indexOf(textArg(args, 0))),
  slice: method(1, 2, (self, args) =>
    self.slice(numberArg(args, 0), args[1] === undefined ? undefined : numberArg(args, 1)),
  ),
  padStart: method(1, 2, (self, args) => self.padStart(padLength(args), padText(args))),
  padEnd: method(1, 2, (self, args) => self.padEnd(padLength(args), padText(args))),
  repeat: method(1, 1, (self, args, run) => {
    const times = numberArg(args, 0);
    if (!Number.isInteger(times) || times < 0 || times > EXPRESSION_LIMITS.repeatTimes) {
      throw fault(`repeat() takes a number from 0 to ${EXPRESSION_LIMITS.repeatTimes}.`);
    }
    if (self.length * times > EXPRESSION_LIMITS.textChars)
      throw fault(`A String may not exceed ${EXPRESSION_LIMITS.textChars} characters.`);
    return limitText(self.repeat(times), run);
  }),
  split: method(0, 1, (self, args, run) => {
    run.work(self.length);
    const parts = args[0] === undefined ? [self] : self.split(textArg(args, 0));
    if (parts.length > EXPRESSION_LIMITS.listItems)
      throw fault(`A List may not exceed ${EXPRESSION_LIMITS.listItems} items.`);
    return list(parts);
  }),
  match: method(1, 1, (self, args, run) => {
    run.work(self.length);
    const [first] = findMatches(self, textArg(args, 0), 1);
    return first ? list(first.groups) : null;
  }),
  matchAll: method(1, 1, (self, args, run) => {
    run.work(self.length);
    return list(
      findMatches(self, textArg(args, 0), EXPRESSION_LIMITS.regexMatches).map((found) => list(found.groups)),
    );
  }),
  replace: method(2, 2, (self, args, run) => replaceAll(self, args, run)),
};

function padLength(args: readonly Value[]): number {
  const length = numberArg(args, 0);
  if (length > EXPRESSION_LIMITS.padChars)
    throw fault(`A String is padded to at most ${EXPRESSION_LIMITS.padChars} characters.`);
  return length;
}

function padText(args: readonly Value[]): string {
  return args[1] === undefined ? ' ' : textArg(args, 1);
}

/** All matches are replaced, as the documented example `value.replace('[^\\d]', '')` needs; assumed. */
function replaceAll(self: string, args: readonly Value[], run: Run): string {
  run.work(self.length);
  const by = args[1] ?? null;
  const isComputed = isObjectValue(by) && by.kind === 'Function';
  let result = '';
  let at = 0;
  for (const found of findMatches(self, textArg(args, 0), EXPRESSION_LIMITS.regexMatches)) {
    const whole = found.groups[0] ?? '';
    const text = isComputed
      ? valueText(functionArg(args, 1).call([whole], run), run)
      : fillGroups(textArg(args, 1), found.groups);
    result = limitText(result + self.slice(at, found.index) + text, run);
    at = found.index + whole.length;
  }
  return limitText(result + self.slice(at), run);
}

function fillGroups(template: string, groups: readonly (string | null)[]): string {
  return template.replace(/\$(\d)/g, (mark, digit: string) =>
    Number(digit) < groups.length ? (groups[Number(digit)] ?? '') : mark,
  );
}
