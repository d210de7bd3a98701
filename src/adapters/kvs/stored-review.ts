import { CHOICES, OUTCOMES, type ReviewState } from '../../domain/review/review-state';
import { REVIEW_STEPS } from '../../domain/process/review-policy';
import {
  flag,
  listOf,
  nullable,
  number,
  objectOf,
  oneOf,
  recordOf,
  text,
  withDefault,
  type Shape,
} from '../shape';
import { account, signed, signedMembers } from './stored-signed';

const coverage = recordOf(text);

const elector = objectOf({
  account,
  isChair: flag,
  excluded: nullable(oneOf('submitter', 'deactivated', 'removed')),
  delegation: nullable(objectOf({ to: account, from: text, until: text })),
});

const vote = objectOf({ ...signedMembers, choice: oneOf(...CHOICES), text: nullable(text), coverage });

const step = objectOf({
  step: oneOf(...REVIEW_STEPS),
  status: oneOf('waiting', 'open', 'passed', 'failed'),
  electors: listOf(elector),
  votes: recordOf(vote),
  dueAt: nullable(text),
  remindedAt: withDefault(nullable(text), null),
});

const item = objectOf({
  ...signedMembers,
  id: text,
  member: account,
  text,
  deliverable: nullable(text),
  answer: nullable(
    objectOf({ ...signedMembers, kind: oneOf('changed', 'notChanged'), text: nullable(text) }),
  ),
});

const condition = objectOf({
  id: text,
  text,
  owner: nullable(account),
  due: text,
  issueId: nullable(text),
  isDone: flag,
  waiver: nullable(objectOf({ ...signedMembers, reason: text })),
});

/** A review as it was stored. */
export const storedReview: Shape<ReviewState> = objectOf({
  visit: number,
  round: number,
  status: oneOf('open', 'decided', 'withdrawn'),
  submitted: signed,
  steps: listOf(step),
  items: listOf(item),
  decision: nullable(
    objectOf({
      ...signedMembers,
      outcome: oneOf(...OUTCOMES),
      reason: nullable(text),
      until: nullable(text),
      coverage,
    }),
  ),
  conditions: listOf(condition),
});
