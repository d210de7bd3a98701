import { z } from 'zod';
import { fetchProduct } from './fetch-product';
import type { FrameHost } from './host';
import { invokeFunction } from './invoke-function';
import { urlOf } from './navigation';

type Subscriptions = { readonly unsubscribe: () => void }[];
type Operation = (host: FrameHost, payload: unknown, subscriptions: Subscriptions) => unknown;

const EVENT = z.object({ event: z.string(), payload: z.unknown().optional() });
const LISTENER = z.object({
  event: z.string(),
  callback: z.custom<(payload: unknown) => unknown>((value) => typeof value === 'function'),
});
const FLAG = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().default(''),
  type: z.string().default('info'),
  description: z.string().default(''),
});

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

/** Operations that `@forge/bridge` calls, by name. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  invoke: (host, payload) => invokeFunction(host, payload),
  getContext: (host) => host.context(),
  fetchProduct: (host, payload) => fetchProduct(payload, host.surface.appId),
  enableTheming: (host) => host.theme(),
  emit,
  emitPublic: emit,
  on,
  onPublic: on,
  showFlag: (host, payload) => host.showFlag(FLAG.parse(payload)),
  closeFlag: (host, payload) => host.closeFlag(FLAG.parse(payload).id),
  refresh: (host) => {
    host.refresh();
    return true;
  },
  // A panel and a page cannot be submitted or closed: the bridge turns `false` into its own error.
  submit: () => false,
  close: () => false,
  emitReadyEvent: () => true,
  changeWindowTitle: (_host, payload) => {
    document.title = z.string().parse(payload);
  },
  navigate: (host, payload) => {
    const { type } = z.object({ type: z.enum(['same-tab', 'new-tab']) }).parse(payload);
    host.navigate(urlOf(payload), type === 'new-tab');
  },
  getUrl: (_host, payload) => new URL(urlOf(payload), window.location.origin).href,
  reload: () => window.location.reload(),
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
