import { z } from 'zod';

const tokenSchema = z.object({ jql: z.string(), startAt: z.number().int().min(0) });

/** The token of the next page of a query. */
export function writePageToken(jql: string, startAt: number): string {
  return Buffer.from(JSON.stringify({ jql, startAt })).toString('base64url');
}

/** Where a page starts; null for a token that is not of this query. */
export function readPageToken(token: string | null | undefined, jql: string): number | null {
  if (token === null || token === undefined || token === '') return 0;
  try {
    const parsed = tokenSchema.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
    return parsed.jql === jql ? parsed.startAt : null;
  } catch {
    return null;
  }
}
