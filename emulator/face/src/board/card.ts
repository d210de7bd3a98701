import { z } from 'zod';
import { STATUS, USER } from '../jira/shapes';

/** The fields of an issue that a card shows. */
export const CARD = z.object({
  summary: z.string(),
  status: STATUS,
  issuetype: z.object({ id: z.string() }),
  assignee: USER.nullish(),
});
