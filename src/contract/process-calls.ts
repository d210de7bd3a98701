import type { ProcessDefinition } from '../domain/process/process-definition';
import type { ProcessProblem } from '../domain/process/process-problem';
import type { Text } from '../domain/text';
import type { SignedView } from './people-view';
import type { Reply } from './reply';

export interface ProcessView {
  /** 0 is the one as shipped. */
  readonly version: number;
  readonly process: ProcessDefinition;
  /** Newest first. */
  readonly published: readonly (SignedView & { readonly version: number; readonly note: string })[];
}

/** What a new version would mean for a product in flight, from its next stage on. */
export interface ProductImpact {
  readonly issueId: string;
  readonly key: string;
  readonly stage: Text;
  /** The new process does not have its stage any more. */
  readonly isStageGone: boolean;
  /** What the gate after its stage would ask for besides what it misses today. */
  readonly newlyMissing: readonly Text[];
  readonly noLongerMissing: readonly Text[];
}

export type PublishedView =
  | { readonly isPublished: true; readonly view: ProcessView }
  | { readonly isPublished: false; readonly problems: readonly ProcessProblem[] };

export type ProcessCalls = {
  'process/open': () => Reply<ProcessView>;
  /** The process as shipped. */
  'process/template': () => Reply<ProcessDefinition>;
  /** Every fault and its place; none where it can be published. */
  'process/check': (payload: { readonly process: unknown }) => Reply<readonly ProcessProblem[]>;
  /** Products whose demands would change, a page of products at a time. */
  'process/impact': (payload: { readonly process: unknown; readonly page: string | null }) => Reply<{
    readonly products: readonly ProductImpact[];
    /** Products that were looked at for this page. */
    readonly seen: number;
    readonly next: string | null;
  }>;
  /** `basedOn`: the version that was opened; refused when another one has been published since. */
  'process/publish': (payload: {
    readonly process: unknown;
    readonly note: string;
    readonly basedOn: number;
  }) => Reply<PublishedView>;
};
