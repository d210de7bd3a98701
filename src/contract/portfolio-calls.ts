import type { Text } from '../domain/text';
import type { ArchiveView } from './archive-view';
import type { RoleView } from './people-view';
import type { Reply } from './reply';

/** What the portfolio page needs to ask Jira itself: which fields hold what, and in which words. */
export interface PortfolioView {
  /** Custom field ids by the key in the manifest, e.g. `{ 'lifecycle-stage': 'customfield_10101' }`; empty before set-up. */
  readonly fields: Readonly<Record<string, string>>;
  /** Ids of the projects in which issues are products. */
  readonly projectIds: readonly string[];
  /** Language in which values are stored. */
  readonly storedLanguage: 'zh' | 'en';
  readonly stages: readonly { readonly key: string; readonly name: Text; readonly isEnd: boolean }[];
  readonly reasons: readonly { readonly value: string; readonly name: Text }[];
  readonly custodian: RoleView;
  /** Today as the app counts it, ISO date. */
  readonly today: string;
}

/** The archive of one product, as the portfolio page shows it. */
export interface ProductArchiveView {
  readonly issue: { readonly id: string; readonly key: string; readonly summary: string };
  readonly archive: ArchiveView;
}

interface OnProduct {
  readonly commandId: string;
  /** Issue id. */
  readonly issue: string;
}

export type PortfolioCalls = {
  'portfolio/open': () => Reply<PortfolioView>;
  'product/open': (payload: { readonly issue: string }) => Reply<ProductArchiveView>;
  'material/request': (
    payload: OnProduct & {
      readonly items: readonly { readonly attachmentId: string | null; readonly words: string }[];
      readonly purpose: string;
      /** ISO date. */
      readonly until: string;
    },
  ) => Reply<ProductArchiveView>;
  /** In the order of the request's items; `until` may differ from what was asked for. */
  'material/decide': (
    payload: OnProduct & {
      readonly request: string;
      readonly items: readonly {
        readonly isGranted: boolean;
        /** Which file is meant, where the request says it in words only. */
        readonly attachmentId: string | null;
        readonly reason: string | null;
      }[];
      readonly until: string;
    },
  ) => Reply<ProductArchiveView>;
  /** Puts the opening on record; the browser then opens the attachment. */
  'material/open': (
    payload: OnProduct & { readonly request: string; readonly item: number },
  ) => Reply<ProductArchiveView>;
  'material/withdraw': (payload: OnProduct & { readonly request: string }) => Reply<ProductArchiveView>;
  'material/revoke': (
    payload: OnProduct & { readonly request: string; readonly reason: string },
  ) => Reply<ProductArchiveView>;
};
