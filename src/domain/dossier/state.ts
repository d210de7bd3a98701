import type { AttachmentId, ProjectId } from '../ids';
import type { DossierEvent } from './event';

/** A product's dossier: the fold of its events. */
export interface DossierState {
  readonly projectId: ProjectId | null;
  /** Key of the current stage; null before the first. Kept when the product is terminated, to show where. */
  readonly stage: string | null;
  readonly isTerminated: boolean;
  readonly statusId: string | null;
  /** Stages the product has been in. */
  readonly visited: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  /** Attachment ids by deliverable key. */
  readonly linked: Readonly<Record<string, readonly AttachmentId[]>>;
  /** Files a person took off a deliverable. */
  readonly unlinked: readonly AttachmentId[];
}

/** A product before its first event. */
export const newDossier: DossierState = {
  projectId: null,
  stage: null,
  isTerminated: false,
  statusId: null,
  visited: [],
  facts: {},
  linked: {},
  unlinked: [],
};

/** The state after an event. Never refuses: what happened, happened. */
export function evolve(state: DossierState, event: DossierEvent): DossierState {
  switch (event.type) {
    case 'stageEntered': {
      const { stage, statusId, projectId } = event.data;
      const visited = state.visited.includes(stage) ? state.visited : [...state.visited, stage];
      return { ...state, stage, statusId, projectId, visited, isTerminated: false };
    }
    case 'productTerminated':
      return { ...state, isTerminated: true, statusId: event.data.statusId, projectId: event.data.projectId };
    case 'evidenceLinked': {
      const { deliverable, attachmentId } = event.data;
      const linked = withoutAttachment(state.linked, attachmentId);
      return {
        ...state,
        linked: { ...linked, [deliverable]: [...(linked[deliverable] ?? []), attachmentId] },
        unlinked: state.unlinked.filter((id) => id !== attachmentId),
      };
    }
    case 'evidenceUnlinked': {
      const { attachmentId } = event.data;
      const others = state.unlinked.filter((id) => id !== attachmentId);
      return {
        ...state,
        linked: withoutAttachment(state.linked, attachmentId),
        unlinked: [...others, attachmentId],
      };
    }
    case 'factSet': {
      const { fact, value } = event.data;
      const { [fact]: _replaced, ...others } = state.facts;
      return { ...state, facts: value === null ? others : { ...others, [fact]: value } };
    }
  }
}

/** A file stands for one deliverable at a time. */
function withoutAttachment(
  linked: DossierState['linked'],
  attachmentId: AttachmentId,
): DossierState['linked'] {
  return Object.fromEntries(
    Object.entries(linked)
      .map(([deliverable, ids]) => [deliverable, ids.filter((id) => id !== attachmentId)] as const)
      .filter(([, ids]) => ids.length > 0),
  );
}
