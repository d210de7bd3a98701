import type { Text } from '../text';
import type { ReviewWords } from '../outbox/review-mails';
import type { NoticeStatus } from '../retirement/notice';
import type { GateStatus } from '../review/gate-status';
import type { Missing, Task } from './assessment';

/** Sentences about a gate from `locales/`, in both languages; `{places}` are filled here. */
export interface GateTexts {
  /** First line of a refusal. */
  readonly head: Text;
  /** Said in addition when Jira does not tell the names of files on the transition screen. */
  readonly hint: Text;
  /** Joins alternatives, e.g. ` or `. */
  readonly or: Text;
  /** Joins the items of a list. */
  readonly list: Text;
  /** `{name}`, `{owner}`, `{clause}`. */
  readonly line: Text;
  /** What to do for what is not a file, with `{line}`, `{roles}`. */
  readonly tasks: Readonly<Record<Exclude<Task, 'attach' | 'attachOrLink' | 'attachOrDate'>, Text>>;
  /** `{items}`; `{have}` and `{need}`; `{count}`. */
  readonly missing: Readonly<Record<Missing['kind'], Text>>;
  /** Puts what exactly is missing behind a line: `{line}`, `{details}`. */
  readonly withDetails: Text;
  /** Why a gate with a review is not approved yet: `{gate}`. */
  readonly notApproved: Text;
  /** Steps and outcomes of a review, as mails and comments say them. */
  readonly review: ReviewWords;
  /** How far a gate is, as people search for it. */
  readonly status: Readonly<Record<GateStatus, Text>>;
  /** How far a notice is, as people search for it. */
  readonly notice: Readonly<Record<NoticeStatus, Text>>;
  /** Said when what a decision rests on has changed: `{gate}`. */
  readonly stale: Text;
}
