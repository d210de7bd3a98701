/** A moment as Jira's REST writes it: `2026-03-01T09:00:00.000+0000`. */
export function jiraDateTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}

/** A moment as attachment events write it: `2026-03-01 09:00:00`, UTC without saying so. */
export function eventDateTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
