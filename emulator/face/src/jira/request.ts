import { z } from 'zod';

/** What Jira answered: a value, or the sentences of its error body. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly errors: readonly string[] };

/** Stands for a sentence in the reader's language: nobody answered at all. */
export const NO_ANSWER = 'NO_ANSWER';

const ERRORS = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
  /** What the site's own switches say. */
  error: z.string().optional(),
});

/** Calls the site as the acting person and checks the shape of what comes back. */
export async function request<T>(
  shape: z.ZodType<T>,
  path: string,
  init: RequestInit = {},
): Promise<Answer<T>> {
  const headers = { Accept: 'application/json', 'X-Atlassian-Token': 'no-check', ...init.headers };
  const response = await fetch(path, { ...init, headers }).catch(() => undefined);
  if (response === undefined) return { ok: false, status: 0, errors: [NO_ANSWER] };
  const text = await response.text();
  if (!response.ok) return { ok: false, status: response.status, errors: errorsOf(text, response) };
  return { ok: true, value: shape.parse(text === '' ? undefined : JSON.parse(text)) };
}

/** A request with a JSON body. */
export function json(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}

function errorsOf(text: string, response: Response): readonly string[] {
  const fallback = [`${response.status} ${response.statusText}`.trim()];
  try {
    const { errorMessages, errors, error } = ERRORS.parse(JSON.parse(text));
    const all = [...errorMessages, ...Object.values(errors), ...(error === undefined ? [] : [error])];
    return all.length > 0 ? all : fallback;
  } catch {
    return text === '' ? fallback : [text];
  }
}
