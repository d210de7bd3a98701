import { createFrameEvents } from '../../../emulator/bridge/frame-events';
import type { FrameHost } from '../../../emulator/bridge/host';
import { answerOperation } from '../../../emulator/bridge/host-operations';
import { themeOf } from '../../../emulator/bridge/theme';

function testHost(change: Partial<FrameHost> = {}): FrameHost {
  return {
    surface: { appId: 'app', moduleKey: 'panel', frameUrl: 'http://127.0.0.1:1/panel/panel.html' },
    events: createFrameEvents(),
    theme: () => themeOf('dark'),
    context: () => ({ locale: 'zh-CN', extension: { type: 'jira:issuePanel' } }),
    resize: jest.fn(),
    refresh: jest.fn(),
    navigate: jest.fn(),
    modulePage: (key) => (key === 'admin' ? '/admin/app' : undefined),
    openModal: jest.fn(),
    showFlag: jest.fn(),
    closeFlag: jest.fn(),
    complain: jest.fn(),
    ...change,
  };
}

const call = (host: FrameHost, op: string, payload?: unknown) => answerOperation(host, [], op, payload);

const FLAG_DEFAULTS = { description: '', actions: [], isAutoDismiss: false };

it.each(['open', 'openIssueViewModal', 'fetchRemote', 'toString', 'constructor'])(
  'The operation %s, which is not simulated, fails and names itself',
  (op) => {
    expect(() => call(testHost(), op)).toThrow(`Bridge operation "${op}" is not simulated`);
  },
);

it('getContext answers what the page knows', () => {
  expect(call(testHost(), 'getContext')).toMatchObject({ locale: 'zh-CN' });
});

it('enableTheming answers the theme', () => {
  expect(call(testHost(), 'enableTheming')).toMatchObject({ colorMode: 'dark', dark: 'dark' });
});

it('refresh reads the page anew, and says that it did', () => {
  const host = testHost();
  expect(call(host, 'refresh')).toBe(true);
  expect(host.refresh).toHaveBeenCalledTimes(1);
});

it.each(['submit', 'close', 'onClose'])('%s is refused, as Jira refuses it to a panel', (op) => {
  expect(call(testHost(), op)).toBe(false);
});

it('close in a dialog hands its payload to the dialog', () => {
  const dialog = { close: jest.fn(), onClose: jest.fn() };
  expect(call(testHost({ dialog }), 'close', { saved: true })).toBe(true);
  expect(dialog.close).toHaveBeenCalledWith({ saved: true });
});

it('onClose in a dialog registers a callback', () => {
  const dialog = { close: jest.fn(), onClose: jest.fn() };
  const callback = () => undefined;
  expect(call(testHost({ dialog }), 'onClose', callback)).toBe(true);
  expect(dialog.onClose).toHaveBeenCalledWith(callback);
});

it('openModal hands the whole order to the page', () => {
  const host = testHost();
  const order = {
    resource: null,
    onClose: () => undefined,
    size: { width: '700px' },
    context: { round: 2 },
    closeOnEscape: true,
    closeOnOverlayClick: false,
    title: 'Vote',
    icon: '',
  };
  expect(call(host, 'openModal', order)).toBe(true);
  expect(host.openModal).toHaveBeenCalledWith(order);
});

it('A flag keeps its actions, and its appearance decides how it looks', () => {
  const host = testHost();
  const actions = [{ text: 'Undo', onClick: () => undefined }];
  call(host, 'showFlag', { id: 7, title: 'Saved', type: 'info', appearance: 'success', actions });
  expect(host.showFlag).toHaveBeenCalledWith({
    ...FLAG_DEFAULTS,
    id: '7',
    title: 'Saved',
    type: 'success',
    actions,
  });
});

it('createHistory is refused to a module without a page of its own', () => {
  expect(() => call(testHost(), 'createHistory')).toThrow('a page of its own');
});

it('workflowRules.onConfigure is refused outside the configuration of a rule', () => {
  const payload = { data: { onConfigure: () => '{}' } };
  expect(() => call(testHost(), 'setWorkflowRuleConfigurationCallback', payload)).toThrow(
    'configuration of a workflow rule',
  );
});

it('workflowRules.onConfigure gives the page a way to read the configuration', async () => {
  const configureRule = jest.fn();
  const payload = { data: { onConfigure: () => Promise.resolve('{"gate":"planning"}') } };
  call(testHost({ configureRule }), 'setWorkflowRuleConfigurationCallback', payload);
  const [[read]] = configureRule.mock.calls as [[() => Promise<string | undefined>]];
  expect(await read()).toBe('{"gate":"planning"}');
});

it('A listener hears an event that another frame emits', () => {
  const host = testHost();
  const callback = jest.fn();
  call(host, 'on', { event: 'saved', callback });
  call(host, 'emit', { event: 'saved', payload: { a: 1 } });
  expect(callback).toHaveBeenCalledWith({ a: 1 });
});

it.each([
  [{ url: '/browse/PROD-1', type: 'same-tab' }, '/browse/PROD-1', false],
  [{ target: 'issue', issueKey: 'PROD-2', type: 'new-tab' }, '/browse/PROD-2', true],
  [{ target: 'module', moduleKey: 'admin', type: 'same-tab' }, '/admin/app', false],
  [{ target: 'userProfile', accountId: '712020:1', type: 'same-tab' }, '/jira/people/712020%3A1', false],
])('navigate goes where %j says', (payload, url, isNewTab) => {
  const host = testHost();
  call(host, 'navigate', payload);
  expect(host.navigate).toHaveBeenCalledWith(url, isNewTab);
});

it('A navigation target that is not simulated fails and names itself', () => {
  expect(() => call(testHost(), 'navigate', { target: 'dashboard', type: 'same-tab' })).toThrow(
    '"dashboard"',
  );
});

it('An address that is a script is refused', () => {
  expect(() => call(testHost(), 'navigate', { url: 'javascript:alert(1)', type: 'same-tab' })).toThrow(
    'javascript:',
  );
});

it('A module that only stands on another page cannot be navigated to', () => {
  const target = { target: 'module', moduleKey: 'panel', type: 'same-tab' };
  expect(() => call(testHost(), 'navigate', target)).toThrow('no page of its own');
});
