const COOKIE = 'acting-as';

/** Account as which the browser acts, as far as it has chosen one. */
export function readActingAs(): string | undefined {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${COOKIE}=`));
  return found && decodeURIComponent(found.slice(COOKIE.length + 1));
}

/** Acts as another person from the next request on. */
export function writeActingAs(accountId: string): void {
  document.cookie = `${COOKIE}=${encodeURIComponent(accountId)}; Path=/; SameSite=Strict`;
}
