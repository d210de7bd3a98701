import type { Text } from '../domain/text';
import type { RoleView, SignedView } from './people-view';

/** What is set up on this site. */
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
  /** Set while every gate advises, whatever it says itself. */
  readonly safeMode: SignedView | null;
  /** Newest first. */
  readonly safeModeLog: readonly (SignedView & { readonly isOn: boolean })[];
  /** Projects in which the panel has to be added to work items by hand. */
  readonly pinnedByHand: readonly string[];
}
