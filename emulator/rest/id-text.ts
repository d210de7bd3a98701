import { z } from 'zod';

/** An id in a body: a text, or the same as a number, which Jira takes too. */
export const idText = z.union([z.string().min(1), z.number().int()]).transform(String);
