import type { TextKey } from '../../../common/text-key';
import { whatIsWrong } from '../draft/is-hint';

const WORDS: Readonly<Record<NonNullable<ReturnType<typeof whatIsWrong>>, TextKey>> = {
  many: 'admin.process.deliverable.hints.many',
  long: 'admin.process.deliverable.hints.long',
  pattern: 'admin.process.deliverable.hints.pattern',
  capitals: 'admin.process.deliverable.hints.capitals',
  all: 'admin.process.deliverable.hints.all',
};

/** What keeps patterns for file names from being taken. */
export function hintObstacle(hints: {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}): TextKey | undefined {
  if (hints.zh.length + hints.en.length === 0) return 'admin.process.deliverable.hints.none';
  const wrong = whatIsWrong(hints.zh) ?? whatIsWrong(hints.en);
  return wrong && WORDS[wrong];
}
