import type { Jira } from './jira';
import type { SiteRouter } from './route';

const COLOURS = ['#1868DB', '#227D9B', '#6A9A23', '#BD5B00', '#964AC0', '#AE2E24', '#1F845A', '#946F00'];

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : name.slice(0, 2);
  return letters
    .slice(0, 2)
    .toUpperCase()
    .replace(/[<>&"']/g, '');
}

function picture(name: string, seed: string): string {
  const sum = [...seed].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const colour = COLOURS[sum % COLOURS.length] ?? '#1868DB';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="${colour}"/><text x="24" y="31" font-family="sans-serif" font-size="18" fill="#fff" text-anchor="middle">${initials(name)}</text></svg>`;
}

/** Pictures of people, projects and types: initials on a colour. Jira serves them to everybody, too. */
export function avatarRoutes(jira: Jira, router: SiteRouter): void {
  router.get('/rest/internal/avatar/:id', (context) => {
    const id = context.req.param('id');
    const name =
      jira.store.users.get(id)?.displayName ??
      jira.store.projects.get(id.replace(/^project-/, ''))?.name ??
      '◆';
    return new Response(picture(name, id), {
      headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=3600' },
    });
  });
}
