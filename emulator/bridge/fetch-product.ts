import { z } from 'zod';

const PRODUCT_CALL = z.object({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.looseObject({
    method: z.string().optional(),
    body: z.string().nullish(),
    headers: z.array(z.tuple([z.string(), z.string()])).default([]),
  }),
  isMultipartFormData: z.boolean().default(false),
});

/** What `requestJira` gets back over the bridge. */
export interface ProductAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isAttachment: boolean;
}

/** Makes the REST call of `requestJira` for the person at the browser, marked as made through the app. */
export async function fetchProduct(payload: unknown, appId: string): Promise<ProductAnswer> {
  const { product, restPath, fetchRequestInit, isMultipartFormData } = PRODUCT_CALL.parse(payload);
  if (product !== 'jira') throw new Error(`Product "${product}" is not simulated by the local site.`);
  if (!restPath.startsWith('/rest/')) throw new Error(`"${restPath}" is not a REST path of Jira.`);
  const headers = new Headers(fetchRequestInit.headers);
  headers.set('X-Forge-App', appId);
  const text = fetchRequestInit.body ?? undefined;
  // The browser writes the type of a form itself, with its boundary.
  if (isMultipartFormData) headers.delete('Content-Type');
  const body = isMultipartFormData && text !== undefined ? await formOf(text) : text;
  const response = await fetch(restPath, {
    method: fetchRequestInit.method ?? 'GET',
    headers,
    ...(body !== undefined && { body }),
  });
  return answerOf(response);
}

/** Turns the form back that `@forge/bridge` packs as JSON: `file` as a data URL beside `__fileName` and `__fileType`. */
export async function formOf(packed: string): Promise<FormData> {
  const fields = z.record(z.string(), z.string()).parse(JSON.parse(packed));
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) {
    if (key === '__fileName' || key === '__fileType') continue;
    if (key === 'file')
      form.append(key, await blobOf(value, fields['__fileType'] ?? ''), fields['__fileName'] ?? 'file');
    else form.append(key, value);
  }
  return form;
}

async function blobOf(dataUrl: string, type: string): Promise<Blob> {
  const response = await fetch(dataUrl);
  return new Blob([await response.arrayBuffer()], { type });
}

async function answerOf(response: Response): Promise<ProductAnswer> {
  const type = response.headers.get('Content-Type') ?? '';
  const isAttachment = type !== '' && !/^(text\/|application\/json)/.test(type);
  return {
    status: response.status,
    statusText: response.statusText,
    headers: Object.fromEntries(response.headers),
    body: isAttachment ? toBase64(await response.arrayBuffer()) : await response.text(),
    isAttachment,
  };
}

function toBase64(buffer: ArrayBuffer): string {
  let binary = '';
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
