import type { BypassView } from '../contract/panel-view';
import { isOpenBypass } from '../domain/bypass/bypass';
import type { DossierState } from '../domain/dossier/state';
import type { HoldersByRole } from '../domain/holders';
import {
  findDeliverable,
  findFact,
  findStage,
  type ProcessDefinition,
} from '../domain/process/process-definition';
import type { Binding } from '../domain/settings';
import { distinctTexts, sameText, type Text } from '../domain/text';
import { roleView } from './role-view';

/** Moves past gates that nobody has answered for. */
export function bypassViews(
  process: ProcessDefinition,
  state: DossierState,
  holders: HoldersByRole,
  { stageByStatusId }: Binding,
): readonly BypassView[] {
  const stageName = (key: string): Text => findStage(process, key)?.name ?? sameText(key);
  const nameOf = (key: string): Text =>
    (findDeliverable(process, key) ?? findFact(process, key))?.name ?? sameText(key);
  return state.bypasses.filter(isOpenBypass).map(({ id, by, at, from, to, gates }) => {
    const found = process.gates.filter(({ key }) => gates.some(({ gate }) => gate === key));
    const roles = [...new Set(found.flatMap(({ waivedBy }) => waivedBy))];
    return {
      id,
      by,
      at,
      from: stageName(from),
      to: stageName(to),
      statusIds: Object.keys(stageByStatusId).filter((id) => stageByStatusId[id] === from),
      gates: gates.map(({ gate, missing, isUnreviewed }) => ({
        name: found.find(({ key }) => key === gate)?.name ?? sameText(gate),
        // A document and its checklist have one name.
        missing: distinctTexts(missing.map(nameOf)),
        isUnreviewed,
      })),
      roles: roles.map((role) => roleView(process, holders, role)),
    };
  });
}
