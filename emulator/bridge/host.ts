import type { FrameAddress } from './frame-history';
import type { FrameEvents } from './frame-events';
import type { FrameFlag } from './flag';
import { FRAME_RESIZED, THEME_CHANGED } from './internal-operations';
import { answerOperation } from './host-operations';
import type { ModalRequest } from './modal-request';
import type { ModulePages } from './navigation';
import { createRpc } from './rpc';
import type { Theme } from './theme';
import type { ReadRuleConfiguration } from './workflow-rule';

/** A module of the app that the page shows in a frame. */
export interface FrameSurface {
  readonly appId: string;
  readonly moduleKey: string;
  readonly frameUrl: string;
}

/** The dialog around a frame that `Modal` opened. */
export interface FrameDialog {
  /** Closes it and gives the payload to the page that opened it. */
  readonly close: (payload: unknown) => void;
  /** Registers what runs when it closes. */
  readonly onClose: (callback: () => unknown) => void;
}

/** What the page around a frame does for it. */
export interface FrameHost {
  readonly surface: FrameSurface;
  readonly events: FrameEvents;
  readonly theme: () => Theme;
  /** The answer to `view.getContext()`; `extension` is also sent with each invocation. */
  readonly context: () => { readonly extension: Readonly<Record<string, unknown>> } & Readonly<
    Record<string, unknown>
  >;
  readonly resize: (height: number) => void;
  /** Reads the page's data anew. */
  readonly refresh: () => void;
  readonly navigate: (url: string, isNewTab: boolean) => void;
  readonly modulePage: ModulePages;
  readonly showFlag: (flag: FrameFlag) => void;
  readonly closeFlag: (id: string) => void;
  readonly openModal: (request: ModalRequest) => void;
  /** Present in a dialog. */
  readonly dialog?: FrameDialog;
  /** Present where the module has a page, and so an address, of its own. */
  readonly address?: FrameAddress;
  /** Present where a workflow rule is configured. */
  readonly configureRule?: (read: ReadRuleConfiguration) => void;
  /** Something went wrong that a developer must see. */
  readonly complain: (message: string) => void;
}

export interface FrameConnection {
  readonly setTheme: (theme: Theme) => void;
  readonly disconnect: () => void;
}

/** Attributes of an iframe that holds Custom UI, as Jira sets them. */
export const FRAME_SANDBOX =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** Answers the bridge calls of one Custom UI frame. */
export function connectFrame(frame: HTMLIFrameElement, host: FrameHost): FrameConnection {
  const frameOrigin = new URL(host.surface.frameUrl, window.location.href).origin;
  let isThemed = false;
  const subscriptions: { readonly unsubscribe: () => void }[] = [];
  const rpc = createRpc(
    (message) => frame.contentWindow?.postMessage(message, frameOrigin),
    async (op, payload) => {
      if (op === FRAME_RESIZED) return resize(host, payload);
      if (op === 'enableTheming') isThemed = true;
      try {
        return await answerOperation(host, subscriptions, op, payload);
      } catch (error) {
        host.complain(error instanceof Error ? error.message : String(error));
        throw error;
      }
    },
  );
  const listen = (event: MessageEvent) => {
    if (event.source === frame.contentWindow && event.origin === frameOrigin) rpc.receive(event.data);
  };
  window.addEventListener('message', listen);
  return {
    setTheme: (theme) => {
      if (isThemed) void rpc.call(THEME_CHANGED, theme);
    },
    disconnect: () => {
      window.removeEventListener('message', listen);
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}

function resize(host: FrameHost, payload: unknown): void {
  if (typeof payload !== 'object' || payload === null || !('height' in payload)) return;
  if (typeof payload.height === 'number') host.resize(payload.height);
}
