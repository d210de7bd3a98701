import { modalFrameUrl, readModalRequest } from '../../../emulator/bridge/modal-request';

const frameUrl = 'http://127.0.0.1:9/panel/panel.html';
const order = {
  resource: null,
  onClose: () => undefined,
  size: 'medium',
  context: {},
  closeOnEscape: true,
  closeOnOverlayClick: true,
  title: '',
  icon: '',
};

it('A dialog without a resource shows the page that opens it', () => {
  expect(modalFrameUrl({ resource: null }, frameUrl)).toBe(frameUrl);
});

it('A dialog with a resource shows it from the frames’ own origin', () => {
  expect(modalFrameUrl({ resource: 'ui/admin' }, frameUrl)).toBe(
    'http://127.0.0.1:9/__forge/resource?name=ui%2Fadmin',
  );
});

it('An order as @forge/bridge sends it is understood', () => {
  expect(readModalRequest(order)).toEqual(order);
});

it.each([
  ['an unknown size', { size: 'huge' }],
  ['no callback', { onClose: 1 }],
])('An order with %s is refused', (_what, change) => {
  expect(() => readModalRequest({ ...order, ...change })).toThrow();
});
