import { evolve } from '../dossier/evolve';
import { followFiles } from '../dossier/decide/follow-files';
import type { DecisionContext } from '../dossier/decide/decision';
import type { DossierState } from '../dossier/state';
import type { Gate } from '../process/gate';
import type { ProcessDefinition } from '../process/process-definition';
import { assessGate } from '../readiness/assess-gate';
import { isOpenDemand } from '../readiness/assessment';
import { approvalOf, currentReview } from '../review/current-review';
import type { BypassedGate } from './bypass';

/**
 * The gates that a product got round on its way to a stage: those on the way that block and were shut when the move became
 * known, the files of that moment looked at first. Ways back and ends pass no gate.
 */
export function findBypass(context: DecisionContext, to: string): readonly BypassedGate[] {
  const { formerProcess: process, state, files, versions } = context;
  if (state.stage === null || state.isTerminated) return [];
  const looked = lookAtFiles(context);
  return gatesBetween(process, state.stage, to).flatMap((gate, index): readonly BypassedGate[] => {
    if (gate.enforcement === 'advise') return [];
    const demands = assessGate(process, gate, { state: looked, files, versions }).demands;
    const missing = demands.filter(isOpenDemand).flatMap(({ keys }) => keys);
    // Only the gate at which it stood can have been reviewed; those that it skipped cannot.
    const review = index === 0 ? currentReview(process, looked, files) : null;
    const isUnreviewed =
      index === 0 ? review !== null && approvalOf(review) !== 'approved' : gate.reviews.length > 0;
    return missing.length > 0 || isUnreviewed ? [{ gate: gate.key, missing, isUnreviewed }] : [];
  });
}

/** A file that came with the transition counts, although nobody has looked at it yet. */
function lookAtFiles(context: DecisionContext): DossierState {
  const followed = followFiles({ ...context, process: context.formerProcess });
  const events = followed.ok ? followed.events : [];
  return events.reduce((state, event) => evolve(state, event, { by: null, at: context.now }), context.state);
}

function gatesBetween(process: ProcessDefinition, from: string, to: string): readonly Gate[] {
  const order = process.stages.map(({ key }) => key);
  const [start, end] = [order.indexOf(from), order.indexOf(to)];
  if (start < 0 || end < 0) return [];
  return order.slice(start, end).flatMap((stage) => process.gates.find((gate) => gate.from === stage) ?? []);
}
