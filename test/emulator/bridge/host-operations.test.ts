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
    showFlag: jest.fn(),
    closeFlag: jest.fn(),
    complain: jest.fn(),
    ...change,
  };
}

const call = (host: FrameHost, op: string, payload?: unknown) => answerOperation(host, [], op, payload);

it.each(['openModal', 'createHistory', 'fetchRemote', 'toString', 'constructor'])(
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

it.each(['submit', 'close'])('%s is refused, as Jira refuses it to a panel', (op) => {
  expect(call(testHost(), op)).toBe(false);
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
