import { z } from 'zod';
import { fetchProduct } from './fetch-product';
import { readFlag, readFlagId } from './flag';
import type { FrameHost } from './host';
import { createFrameHistory } from './frame-history';
import { invokeFunction } from './invoke-function';
import { readModalRequest } from './modal-request';
import { urlOf } from './navigation';
import { readRuleCallback } from './workflow-rule';

type Subscriptions = { readonly unsubscribe: () => void }[];
type Operation = (host: FrameHost, payload: unknown, subscriptions: Subscriptions) => unknown;

const callback = z.custom<(payload?: unknown) => unknown>((value) => typeof value === 'function');
const EVENT = z.object({ event: z.string(), payload: z.unknown().optional() });
const LISTENER = z.object({ event: z.string(), callback });

const emit: Operation = (host, payload) => {
  const { event, payload: content } = EVENT.parse(payload);
  host.events.emit(event, content);
};

const on: Operation = (host, payload, subscriptions) => {
  const { event, callback } = LISTENER.parse(payload);
  const subscription = host.events.on(event, (content) => void callback(content));
  subscriptions.push(subscription);
  return subscription;
};

const createHistory: Operation = (host, _payload, subscriptions) => {
  if (host.address === undefined)
    throw new Error('view.createHistory works only in a module with a page of its own.');
  const { history, unsubscribe } = createFrameHistory(host.address);
  subscriptions.push({ unsubscribe });
  return history;
};

/** Operations that `@forge/bridge` and `@forge/jira-bridge` call, by name. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  invoke: (host, payload) => invokeFunction(host, payload),
  getContext: (host) => host.context(),
  fetchProduct: (host, payload) => fetchProduct(payload, host.surface.appId),
  enableTheming: (host) => host.theme(),
  emit,
  emitPublic: emit,
  on,
  onPublic: on,
  showFlag: (host, payload) => host.showFlag(readFlag(payload)),
  closeFlag: (host, payload) => host.closeFlag(readFlagId(payload)),
  openModal: (host, payload) => {
    host.openModal(readModalRequest(payload));
    return true;
  },
  refresh: (host) => {
    host.refresh();
    return true;
  },
  refreshIssueView: (host) => host.refresh(),
  // The bridge turns `false` into its own error: only views that edit a field can be submitted.
  submit: () => false,
  close: (host, payload) => {
    if (host.dialog === undefined) return false;
    host.dialog.close(payload);
    return true;
  },
  onClose: (host, payload) => {
    if (host.dialog === undefined) return false;
    host.dialog.onClose(callback.parse(payload));
    return true;
  },
  createHistory,
  emitReadyEvent: () => true,
  changeWindowTitle: (_host, payload) => {
    document.title = z.string().parse(payload);
  },
  navigate: (host, payload) => {
    const { type } = z.object({ type: z.enum(['same-tab', 'new-tab']) }).parse(payload);
    host.navigate(urlOf(payload, host.modulePage), type === 'new-tab');
  },
  getUrl: (host, payload) => new URL(urlOf(payload, host.modulePage), window.location.origin).href,
  reload: () => window.location.reload(),
  setWorkflowRuleConfigurationCallback: (host, payload) => {
    if (host.configureRule === undefined)
      throw new Error('workflowRules.onConfigure works only in the configuration of a workflow rule.');
    host.configureRule(readRuleCallback(payload));
    return true;
  },
};

/** Answers one bridge call, or says by name what this site does not simulate. */
export function answerOperation(
  host: FrameHost,
  subscriptions: Subscriptions,
  op: string,
  payload: unknown,
): unknown {
  const operation = Object.hasOwn(OPERATIONS, op) ? OPERATIONS[op] : undefined;
  if (operation === undefined)
    throw new Error(`Bridge operation "${op}" is not simulated by the local site.`);
  return operation(host, payload, subscriptions);
}
