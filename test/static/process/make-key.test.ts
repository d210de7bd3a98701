import { makeKey } from '../../../static/src/admin/process/draft/make-key';

it.each([
  ['Deployment guide', 'deploymentGuide'],
  ['URL list', 'urlList'],
  ['R&D approval', 'rDApproval'],
  ['3rd-party licences', 'rdPartyLicences'],
  ['Café menu', 'cafeMenu'],
  ['部署说明', 'deliverable'],
  ['', 'deliverable'],
  ['42', 'deliverable'],
])('“%s” becomes %s', (name, key) => {
  expect(makeKey(name, [], 'deliverable')).toBe(key);
});

it('A key that is taken gets a number, and never grows too long', () => {
  expect(makeKey('Product plan', ['productPlan', 'productPlan2'], 'deliverable')).toBe('productPlan3');
  const long = makeKey('x'.repeat(100), [], 'deliverable');
  expect(long).toHaveLength(40);
  expect(makeKey('x'.repeat(100), [long], 'deliverable')).toBe(`${'x'.repeat(39)}2`);
});

it.each(['terminated', 'constructor', 'to string', 'has own property'])(
  'A key that means something else is not taken: %s',
  (name) => {
    expect(makeKey(name, [], 'stage')).toMatch(/2$/);
  },
);
