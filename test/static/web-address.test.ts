import { isWebAddress } from '../../static/src/panel/forms/is-web-address';

it.each([
  ['https://wiki.example.com/plan?v=2', true],
  ['http://10.0.0.1:8080', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['wiki.example.com', false],
  ['', false],
])('Whether %j is an address to open over the web: %j', (text, expected) => {
  expect(isWebAddress(text)).toBe(expected);
});
