import type { Text } from '../domain/text';
import type { RoleView } from './people-view';
import type { Reply } from './reply';

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

export interface AdminView {
  readonly projects: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly isBound: boolean;
  }[];
  readonly stages: readonly { readonly key: string; readonly name: Text }[];
  /** Language in which stored field values are written. */
  readonly storedLanguage: 'zh' | 'en';
  /** Field ids found on this site, e.g. `{ 'lifecycle-stage': 'customfield_10101' }`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Departments and roles of the process, and who stands for them. */
  readonly roles: readonly (RoleView & { readonly kind: 'department' | 'role' })[];
  readonly gates: readonly {
    readonly key: string;
    readonly name: Text;
    readonly enforcement: 'block' | 'advise';
    /** Whether an approval moves the product on by itself; null of gates without review. */
    readonly movesOn: boolean | null;
  }[];
}

interface BindingInput {
  readonly projectId: string;
  readonly productIssueTypeIds: readonly string[];
  /** Stage key, or `terminated`, by status id. */
  readonly stageByStatusId: Readonly<Record<string, string>>;
}

export type AdminCalls = {
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
