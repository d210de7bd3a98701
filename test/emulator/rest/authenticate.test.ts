import { authenticate, isForeignHost, isForeignWrite } from '../../../emulator/rest/authenticate';
import { startTestSite } from '../site-fixture';

const { store } = startTestSite().site;
const LI_NA = { kind: 'person', accountId: '712020:00000000-0000-4000-8000-000000000002' };

function requestWith(
  headers: Readonly<Record<string, string>>,
  method = 'GET',
  url = 'http://localhost:8080/x',
): Request {
  return new Request(url, { method, headers });
}

const basic = (credentials: string): Request =>
  requestWith({ Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` });

describe('who sends a request', () => {
  test('any seeded address with any token acts as that person', () => {
    expect(authenticate(store, basic('li.na@example.com:anything'))).toEqual(LI_NA);
    expect(authenticate(store, basic('Li.Na@Example.com:a:b'))).toEqual(LI_NA);
  });

  test.each(['nobody@example.com:x', 'li.na@example.com:', 'li.na@example.com', ':x', ''])(
    '"%s" is nobody',
    (credentials) => {
      expect(authenticate(store, basic(credentials))).toEqual({ kind: 'nobody' });
    },
  );

  test('the pages’ cookie acts as an account, unless it is unknown or unreadable', () => {
    const cookie = (value: string): Request => requestWith({ Cookie: `theme=dark; acting-as=${value}` });
    expect(authenticate(store, cookie(encodeURIComponent(LI_NA.accountId)))).toEqual(LI_NA);
    expect(authenticate(store, cookie('nobody'))).toEqual({ kind: 'nobody' });
    expect(authenticate(store, cookie('%E0%A4%A'))).toEqual({ kind: 'nobody' });
    expect(authenticate(store, requestWith({}))).toEqual({ kind: 'nobody' });
  });

  test('bad credentials are not saved by a cookie', () => {
    const request = requestWith({
      Authorization: 'Basic !!!',
      Cookie: `acting-as=${encodeURIComponent(LI_NA.accountId)}`,
    });
    expect(authenticate(store, request)).toEqual({ kind: 'nobody' });
  });
});

describe('requests from other pages', () => {
  test('may not change anything', () => {
    expect(isForeignWrite(requestWith({ Origin: 'http://evil.example' }, 'POST'))).toBe(true);
    expect(isForeignWrite(requestWith({ Origin: 'null' }, 'DELETE'))).toBe(true);
    expect(isForeignWrite(requestWith({ Origin: 'http://localhost:8080' }, 'POST'))).toBe(false);
    expect(isForeignWrite(requestWith({}, 'POST'))).toBe(false);
  });

  test('under another host name are recognised', () => {
    expect(isForeignHost(requestWith({}, 'GET', 'http://evil.example:8080/'))).toBe(true);
    expect(isForeignHost(requestWith({}, 'GET', 'http://127.0.0.1:8080/'))).toBe(false);
  });
});
