import { decideRetraction, decideVote } from '../../review/decide-ballot';
import { decideClosing, decideConditionWaiver, decideEndOfHold } from '../../review/decide-close';
import { followCondition } from '../../review/follow-condition';
import { passTime } from '../../review/pass-time';
import { decideDelegation, decideReviewers } from '../../review/decide-reviewers';
import { decideAnswer, decideSubmission, decideWithdrawal } from '../../review/decide-submission';
import { decideArchiving } from '../../archive/decide-archiving';
import { decideEnd, decideGrant, decideOpening, decideRequest } from '../../archive/decide-request';
import { passTimeOfRequests } from '../../archive/pass-time-of-requests';
import { decideRatification } from '../../bypass/decide-ratification';
import { findBypass } from '../../bypass/find-bypass';
import { isEndStage } from '../../process/process-definition';
import { decideConfirmation, decideNotice, decideReminder } from '../../retirement/decide-notice';
import { decideOwner } from '../../retirement/decide-owner';
import { followReplacement } from '../../retirement/follow-replacement';
import type { Command, CommandOf } from '../command';
import type { DossierEvent } from '../event';
import { decideComment, decideNudge, decideWaiver } from './decide-departments';
import {
  decideLink,
  decideLinkEvidence,
  decideReplaceEvidence,
  decideSetAside,
  decideDates,
  decideUnlinkEvidence,
} from './decide-evidence';
import { decideConfirmed, decideFact, decideItem } from './decide-records';
import { decideNone, decideTable } from './decide-table';
import { isReadOnly, isStillOpen } from './read-only';
import { decideJudgement, decideTest } from './decide-versions';
import { accept, refuse, type Decision, type DecisionContext } from './decision';
import { followFiles } from './follow-files';

/** What a command does to a product: events, none when it is already so, or a refusal with the facts that explain it. */
export function decide(command: Command, context: DecisionContext): Decision {
  if (isReadOnly(context) && !isStillOpen(command, context)) return refuse('PRODUCT_RETIRED');
  switch (command.type) {
    case 'followStatus':
      return followStatus(command, context);
    case 'followFiles':
      return followFiles(context);
    case 'passTime':
      return both(passTime(command, context), passTimeOfRequests(context));
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
      return decideConfirmed(command, context);
    case 'putRow':
    case 'removeRow':
    case 'importRows':
    case 'fillRows':
    case 'markRows':
      return decideTable(command, context);
    case 'declareNone':
      return decideNone(command, context);
    case 'ratify':
      return decideRatification(command, context);
    case 'nameOwner':
      return decideOwner(command, context);
    case 'sendNotice':
      return decideNotice(command, context);
    case 'confirmNotice':
      return decideConfirmation(command, context);
    case 'remindOwners':
      return decideReminder(context);
    case 'followReplacement':
    case 'followReplaced':
      return followReplacement(command, context);
    case 'archiveProduct':
      return decideArchiving(command, context);
    case 'requestMaterial':
      return decideRequest(command, context);
    case 'decideMaterial':
      return decideGrant(command, context);
    case 'openMaterial':
      return decideOpening(command, context);
    case 'withdrawMaterial':
    case 'revokeMaterial':
      return decideEnd(command, context);
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

/** Two things that the clock does, side by side. */
function both(one: Decision, other: Decision): Decision {
  if (!one.ok) return one;
  return other.ok ? accept(...one.events, ...other.events) : other;
}

function followStatus(
  { meaning, statusId, projectId, since }: CommandOf<'followStatus'>,
  context: DecisionContext,
): Decision {
  const { state, process, processVersion, nextSequence } = context;
  const isInProject = state.projectId === projectId;
  if (meaning.kind === 'terminated') {
    const isSettled = state.isTerminated && isInProject;
    return isSettled ? accept() : accept({ type: 'productTerminated', data: { statusId, projectId } });
  }
  const { stage } = meaning;
  if (state.stage === stage && !state.isTerminated && isInProject) return accept();
  const data = {
    stage,
    statusId,
    projectId,
    ...(processVersion === 0 ? {} : { process: processVersion }),
  };
  const isComing = state.stage !== stage;
  // A name says nothing any more once the product is at its end, so its last files are looked at first.
  const looked = isEndStage(process, stage) && isComing ? lastFiles(context) : [];
  const bypassed = bypassOf(context, stage, nextSequence + looked.length + 1);
  if (!isEndStage(process, stage)) return accept({ type: 'stageEntered', data }, ...bypassed);
  // A product that had come to its end before the app knew it may still be written up.
  if (state.stage === null)
    return accept({ type: 'stageEntered', data: { ...data, ...(since === null ? {} : { since }) } });
  const closing = isComing || state.isClosed ? { closes: true as const } : {};
  const retiredAt = isComing || state.stageSince === null ? {} : { since: state.stageSince };
  return accept(
    ...looked,
    { type: 'stageEntered', data: { ...data, ...closing, ...retiredAt } },
    ...bypassed,
  );
}

function lastFiles(context: DecisionContext): readonly DossierEvent[] {
  const followed =
    context.state.stage === null ? null : followFiles({ ...context, process: context.formerProcess });
  return followed?.ok ? followed.events : [];
}

/** The note of a product that has got round a gate. */
function bypassOf(context: DecisionContext, to: string, sequence: number): readonly DossierEvent[] {
  const from = context.state.stage;
  const gates = findBypass(context, to);
  if (gates.length === 0 || from === null) return [];
  return [{ type: 'gateBypassed', data: { id: String(sequence), from, to, gates } }];
}
