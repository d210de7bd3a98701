/** Today as an ISO date, as the backend counts days. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
