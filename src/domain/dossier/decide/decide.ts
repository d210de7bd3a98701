import { decideRetraction, decideVote } from '../../review/decide-ballot';
import { decideClosing, decideConditionWaiver, decideEndOfHold } from '../../review/decide-close';
import { followCondition } from '../../review/follow-condition';
import { passTime } from '../../review/pass-time';
import { decideDelegation, decideReviewers } from '../../review/decide-reviewers';
import { decideAnswer, decideSubmission, decideWithdrawal } from '../../review/decide-submission';
import type { Command, CommandOf } from '../command';
import { decideComment, decideNudge, decideWaiver } from './decide-departments';
import {
  decideLink,
  decideLinkEvidence,
  decideReplaceEvidence,
  decideSetAside,
  decideDates,
  decideUnlinkEvidence,
} from './decide-evidence';
import { decideConfirmation, decideFact, decideItem } from './decide-records';
import { decideNone, decidePutRow, decideRemoveRow } from './decide-table';
import { decideJudgement, decideTest } from './decide-versions';
import { accept, type Decision, type DecisionContext } from './decision';
import { followFiles } from './follow-files';

/** What a command does to a product: events, none when it is already so, or a refusal with the facts that explain it. */
export function decide(command: Command, context: DecisionContext): Decision {
  switch (command.type) {
    case 'followStatus':
      return followStatus(command, context);
    case 'followFiles':
      return followFiles(context);
    case 'passTime':
      return passTime(command, context);
    case 'linkCondition':
    case 'settleCondition':
      return followCondition(command, context);
    case 'linkEvidence':
      return decideLinkEvidence(command, context);
    case 'replaceEvidence':
      return decideReplaceEvidence(command, context);
    case 'unlinkEvidence':
      return decideUnlinkEvidence(command, context);
    case 'setAsideFile':
      return decideSetAside(command, context);
    case 'addLink':
      return decideLink(command, context);
    case 'stateDates':
      return decideDates(command, context);
    case 'setFact':
      return decideFact(command, context);
    case 'setItem':
      return decideItem(command, context);
    case 'confirm':
      return decideConfirmation(command, context);
    case 'putRow':
      return decidePutRow(command, context);
    case 'removeRow':
      return decideRemoveRow(command, context);
    case 'declareNone':
      return decideNone(command, context);
    case 'testVersion':
      return decideTest(command, context);
    case 'judgeVersion':
      return decideJudgement(command, context);
    case 'waive':
      return decideWaiver(command, context);
    case 'nudge':
      return decideNudge(command, context);
    case 'comment':
      return decideComment(command, context);
    case 'submitReview':
      return decideSubmission(context);
    case 'castVote':
      return decideVote(command, context);
    case 'retractVote':
      return decideRetraction(command, context);
    case 'closeReview':
      return decideClosing(command, context);
    case 'withdrawReview':
      return decideWithdrawal(context);
    case 'endHold':
      return decideEndOfHold(context);
    case 'answerItem':
      return decideAnswer(command, context);
    case 'addReviewer':
    case 'removeReviewer':
      return decideReviewers(command, context);
    case 'delegate':
      return decideDelegation(command, context);
    case 'waiveCondition':
      return decideConditionWaiver(command, context);
  }
}

function followStatus(
  { meaning, statusId, projectId }: CommandOf<'followStatus'>,
  { state }: DecisionContext,
): Decision {
  const isInProject = state.projectId === projectId;
  if (meaning.kind === 'terminated') {
    const isSettled = state.isTerminated && isInProject;
    return isSettled ? accept() : accept({ type: 'productTerminated', data: { statusId, projectId } });
  }
  const { stage } = meaning;
  const isSettled = state.stage === stage && !state.isTerminated && isInProject;
  return isSettled ? accept() : accept({ type: 'stageEntered', data: { stage, statusId, projectId } });
}
