import { PROJECT_DIR } from '../../emulator/build/build';
import { startLocalSite, type LocalSite, type LocalSiteOptions } from '../../emulator/local-site';

/** A local site on a free port, with the bundle that `npm test` has built. */
export function startTestSite(options: Partial<LocalSiteOptions> = {}): Promise<LocalSite> {
  return startLocalSite({ appDir: PROJECT_DIR, port: 0, seed: 'demo', ...options });
}

export interface Answer {
  readonly status: number;
  /** Parsed JSON; null when there is no body. Tests read it freely. */
  readonly body: Json;
}

/** JSON of unknown shape that a test walks through by name. */
export type Json = { readonly [key: string]: Json } & readonly Json[] & string & number & boolean;

/** A person with a REST client, as anybody outside the site would have it. */
export interface Person {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** Attaches a file to an issue. */
  attach(issue: string, filename: string, content?: string | Uint8Array): Promise<Answer>;
  /** Sends a form. */
  form(path: string, form: FormData): Promise<Answer>;
  /** Calls a resolver of the app, as the bridge does. */
  invoke(functionKey: string, payload: unknown, issueId?: string): Promise<Answer>;
}

/** Acts as the person with that address. */
export function personOf(site: LocalSite, email: string): Person {
  const authorization = `Basic ${Buffer.from(`${email}:token`).toString('base64')}`;
  const send = async (
    method: string,
    path: string,
    body?: BodyInit,
    headers?: Record<string, string>,
  ): Promise<Answer> => {
    const response = await fetch(site.url + path, {
      method,
      headers: { authorization, accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Json };
  };
  const json = (method: string, path: string, body?: unknown): Promise<Answer> =>
    send(method, path, body === undefined ? undefined : JSON.stringify(body), {
      'content-type': 'application/json',
    });
  const form = (path: string, data: FormData): Promise<Answer> =>
    send('POST', path, data, { 'X-Atlassian-Token': 'no-check' });
  return {
    get: (path) => send('GET', path),
    post: (path, body) => json('POST', path, body),
    put: (path, body) => json('PUT', path, body),
    delete: (path) => send('DELETE', path),
    form,
    attach(issue, filename, content = `Content of ${filename}`) {
      const data = new FormData();
      data.append('file', new Blob([content as BlobPart]), filename);
      return form(`/rest/api/3/issue/${issue}/attachments`, data);
    },
    invoke: (functionKey, payload, issueId) =>
      json('POST', '/__site/invoke', {
        module: issueId === undefined ? 'lifecycle-admin' : 'lifecycle-panel',
        functionKey,
        payload,
        extension: issueId === undefined ? {} : { issue: { id: issueId } },
      }),
  };
}

/** Delivers every event that waits, and what it causes. */
export async function settle(site: LocalSite): Promise<void> {
  await site.world().drain();
}
