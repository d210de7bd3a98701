import { fetchProduct, formOf } from '../../../emulator/bridge/fetch-product';

afterEach(() => jest.restoreAllMocks());

it('A form packed by @forge/bridge becomes the same form again, bytes, name and type', async () => {
  const bytes = Buffer.from('规划 v1');
  const form = await formOf(
    JSON.stringify({
      file: `data:text/plain;base64,${bytes.toString('base64')}`,
      __fileName: '产品规划.txt',
      __fileType: 'text/plain',
      note: 'hello',
    }),
  );
  expect([...form.keys()].sort()).toEqual(['file', 'note']);
  const file = form.get('file') as File;
  expect([file.name, file.type, Buffer.from(await file.arrayBuffer())]).toEqual([
    '产品规划.txt',
    'text/plain',
    bytes,
  ]);
});

it('A call says through which app it is made, and brings back what requestJira expects', async () => {
  const fetching = jest
    .spyOn(globalThis, 'fetch')
    .mockResolvedValue(Response.json({ ok: 1 }, { status: 201, statusText: 'Created' }));
  const answer = await fetchProduct(
    { product: 'jira', restPath: '/rest/api/3/myself', fetchRequestInit: { headers: [['accept', 'x/y']] } },
    'the-app',
  );
  const headers = fetching.mock.calls[0]?.[1]?.headers as Headers;
  expect([headers.get('X-Forge-App'), headers.get('Accept')]).toEqual(['the-app', 'x/y']);
  expect(answer).toMatchObject({ status: 201, statusText: 'Created', body: '{"ok":1}', isAttachment: false });
});

it.each([
  ['another product', { product: 'confluence', restPath: '/rest/api', fetchRequestInit: {} }],
  ['a path outside REST', { product: 'jira', restPath: '/__site/reset', fetchRequestInit: {} }],
  ['another site', { product: 'jira', restPath: 'https://example.com/rest/', fetchRequestInit: {} }],
])('A call to %s is refused before anything is sent', async (_name, payload) => {
  const fetching = jest.spyOn(globalThis, 'fetch');
  await expect(fetchProduct(payload, 'the-app')).rejects.toThrow();
  expect(fetching).not.toHaveBeenCalled();
});
