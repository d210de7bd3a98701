import type { AdminView } from './admin-view';
import type { HealthCalls } from './health-calls';
import type { ProcessCalls } from './process-calls';
import type { Reply } from './reply';
import type { SetupCalls } from './setup-calls';

export interface BindingView {
  readonly projectId: string;
  readonly projectKey: string;
  readonly projectName: string;
  readonly issueTypes: readonly { readonly id: string; readonly name: string; readonly isProduct: boolean }[];
  /** `stage` is a stage key, `terminated`, or null when the status means nothing to the process. */
  readonly statuses: readonly {
    readonly id: string;
    readonly name: string;
    readonly stage: string | null;
    readonly guess: string | null;
  }[];
  readonly isBound: boolean;
}

interface BindingInput {
  readonly projectId: string;
  readonly productIssueTypeIds: readonly string[];
  /** Stage key, or `terminated`, by status id. */
  readonly stageByStatusId: Readonly<Record<string, string>>;
}

export type AdminCalls = SetupCalls &
  ProcessCalls &
  HealthCalls & {
    'admin/open': () => Reply<AdminView>;
    'binding/open': (payload: { readonly projectId: string }) => Reply<BindingView>;
    'binding/save': (payload: BindingInput) => Reply<BindingView>;
    /** Names who stands for a department or role; replaces whoever did before. */
    'people/save': (payload: {
      readonly role: string;
      readonly groupIds: readonly string[];
      readonly people: readonly string[];
    }) => Reply<AdminView>;
    /** A gate that advises says what is missing and lets the product pass. Products in flight follow within minutes. */
    /** Whether the approval of a gate moves the product to the next stage by itself. */
    'movesOn/save': (payload: { readonly gate: string; readonly movesOn: boolean }) => Reply<AdminView>;
    'enforcement/save': (payload: {
      readonly gate: string;
      readonly enforcement: 'block' | 'advise';
    }) => Reply<AdminView>;
  };
