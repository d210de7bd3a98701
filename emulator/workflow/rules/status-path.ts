import type { Issue } from '../../store/issues';

/** One move of an issue from status to status. */
export interface StatusMove {
  readonly authorId: string;
  readonly from: string;
  readonly to: string;
}

/** Every move of an issue, oldest first. */
export function statusMoves(issue: Issue): readonly StatusMove[] {
  return issue.history.flatMap(({ authorId, items }) =>
    items.flatMap(({ fieldId, from, to }) =>
      fieldId === 'status' && from !== null && to !== null ? [{ authorId, from, to }] : [],
    ),
  );
}

export interface PathQuestion {
  readonly previousStatusIds: readonly string[];
  readonly mostRecentStatusOnly: boolean;
  readonly includeCurrentStatus: boolean;
  readonly ignoreLoopTransitions: boolean;
}

/** Whether an issue has been in one of the asked statuses. */
export function hasBeenIn(issue: Issue, question: PathQuestion): boolean {
  const moves = statusMoves(issue).filter((move) => !question.ignoreLoopTransitions || move.from !== move.to);
  const past = moves.map((move) => move.from);
  const left = question.mostRecentStatusOnly ? past.slice(-1) : past;
  const visited = question.includeCurrentStatus ? [...left, issue.statusId] : left;
  return question.previousStatusIds.some((id) => visited.includes(id));
}
