import { hasHolders, NOBODY } from '../../holders';
import { findGateAfter, findStage, nameOfRole } from '../../process/process-definition';
import { assessGate } from '../../readiness/assess-gate';
import { isOpenDemand, type Demand } from '../../readiness/assessment';
import type { CommandOf } from '../command';
import { accept, refuse, refuseTooLong, tidyText, type Decision, type DecisionContext } from './decision';

/** A named role excuses a requirement of the current gate, or takes that back. */
export function decideWaiver(
  { requirement, reason }: CommandOf<'waive'>,
  context: DecisionContext,
): Decision {
  const { process, state } = context;
  const gate = state.stage === null ? undefined : findGateAfter(process, state.stage);
  const asked = demandsOf(context).filter(({ keys }) => keys.includes(requirement));
  if (!gate || asked.length === 0) return refuse('NOT_ASKED_FOR', { requirement });
  const waivers = state.waivers[gate.key] ?? {};
  if (reason === null) {
    // Alternatives are excused together, so each of them takes that back for all.
    const excused = distinct(asked.flatMap(({ keys }) => keys)).filter((key) => waivers[key] !== undefined);
    return accept(
      ...excused.map((key) => ({
        type: 'waiverWithdrawn' as const,
        data: { gate: gate.key, requirement: key },
      })),
    );
  }
  const words = tidyText(reason);
  if (words === null) return refuse('REASON_NEEDED');
  const tooLong = refuseTooLong(words);
  if (tooLong) return tooLong;
  if (waivers[requirement]?.reason === words) return accept();
  return accept({ type: 'waived', data: { gate: gate.key, requirement, reason: words } });
}

/** A department is reminded of everything it owes, once a day at most. */
export function decideNudge({ department }: CommandOf<'nudge'>, context: DecisionContext): Decision {
  const { process, state, holders, remindedSince } = context;
  const name = nameOfRole(process, department);
  const owed = demandsOf(context).filter(
    (demand) => demand.owner === department && demand.task !== 'settle' && isOpenDemand(demand),
  );
  if (owed.length === 0) return refuse('NOTHING_OWED', { department: name });
  if (!hasHolders(holders[department] ?? NOBODY)) return refuse('NOBODY_TO_TELL', { department: name });
  const last = state.nudges[department];
  if (last && last.at > remindedSince) return refuse('NUDGED_ALREADY', { department: name, at: last.at });
  const requirements = distinct(owed.map(({ keys }) => keys.join('|')));
  return accept({ type: 'departmentNudged', data: { department, requirements } });
}

/** A department that the stage concerns says what it thinks. */
export function decideComment(
  { department, text }: CommandOf<'comment'>,
  { process, state, nextSequence }: DecisionContext,
): Decision {
  const stage = state.stage === null ? undefined : findStage(process, state.stage);
  const isConcerned = stage && [...stage.responsible, ...stage.related].includes(department);
  if (!stage || !isConcerned) return refuse('NOT_ASKED_FOR', { requirement: department });
  const words = tidyText(text);
  if (words === null) return refuse('REASON_NEEDED');
  const tooLong = refuseTooLong(words);
  if (tooLong) return tooLong;
  return accept({
    type: 'departmentCommented',
    data: { id: String(nextSequence), department, stage: stage.key, text: words },
  });
}

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

function demandsOf({ process, state, files, versions }: DecisionContext): readonly Demand[] {
  const gate = state.stage === null || state.isTerminated ? undefined : findGateAfter(process, state.stage);
  return gate ? assessGate(process, gate, { state, files, versions }).demands : [];
}
