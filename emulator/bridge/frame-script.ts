import { FRAME_RESIZED, THEME_CHANGED, TOKENS_PATH } from './internal-operations';
import { createRpc } from './rpc';
import { applyTheme, type Theme } from './theme';

/** Stands first in the head of each Custom UI page: `@forge/bridge` looks for the global while it loads. */
const siteOrigin = document.currentScript?.dataset['siteOrigin'];
if (siteOrigin === undefined) throw new Error('The bridge script does not say the origin of the site.');

const rpc = createRpc(
  (message) => window.parent.postMessage(message, siteOrigin),
  (op, payload) => {
    if (op !== THEME_CHANGED) throw new Error(`The frame does not know "${op}".`);
    if (isThemed) applyTheme(document.documentElement, payload as Theme);
  },
);
let isThemed = false;

async function enableTheming(): Promise<void> {
  const theme = (await rpc.call('enableTheming')) as Theme;
  await loadTokens();
  applyTheme(document.documentElement, theme);
  isThemed = true;
}

function loadTokens(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = TOKENS_PATH;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error('The design tokens did not load.'));
    document.head.append(link);
  });
}

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === siteOrigin) rpc.receive(event.data);
});

const callBridge = (op: string, payload?: unknown): Promise<unknown> =>
  op === 'enableTheming' && !isThemed ? enableTheming() : rpc.call(op, payload);

Object.defineProperty(globalThis, '__bridge', { value: { callBridge } });

document.addEventListener('DOMContentLoaded', () => {
  const observer = new ResizeObserver(() => {
    void rpc.call(FRAME_RESIZED, { height: Math.ceil(document.body.getBoundingClientRect().height) });
  });
  observer.observe(document.body);
});
