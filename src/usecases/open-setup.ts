import { NOBODY, type Holders } from '../domain/holders';
import type { Enforcement } from '../domain/process/gate';
import { processInForce, type Settings } from '../domain/settings';
import type { Text } from '../domain/text';
import type { ProjectSummary } from '../ports';
import type { AdminDeps } from './save-binding';

export interface Setup {
  readonly projects: readonly (ProjectSummary & { readonly isBound: boolean })[];
  readonly storedLanguage: 'zh' | 'en';
  readonly fields: Readonly<Record<string, string>>;
  readonly roles: readonly (Holders & {
    readonly key: string;
    readonly name: Text;
    readonly kind: 'department' | 'role';
  })[];
  readonly gates: readonly {
    readonly key: string;
    readonly name: Text;
    readonly enforcement: Enforcement;
    readonly movesOn: boolean | null;
  }[];
  readonly safeMode: Settings['safeMode'];
  readonly safeModeLog: Settings['safeModeLog'];
  readonly pinnedByHand: readonly string[];
}

/** What is set up on this site so far. Only for Jira administrators. */
export async function openSetup(
  deps: AdminDeps,
): Promise<
  | { readonly ok: true; readonly setup: Setup }
  | { readonly ok: false; readonly code: 'NOT_ALLOWED_TO_ADMINISTER' }
> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const [projects, fields, settings] = await Promise.all([
    deps.projects.list(),
    deps.fields.find(),
    deps.settingsStore.load(),
  ]);
  const holdersOf = (key: string): Holders => settings?.holders[key] ?? NOBODY;
  const { departments, roles } = deps.process;
  return {
    ok: true,
    setup: {
      projects: projects.map((project) => ({
        ...project,
        isBound: settings?.bindings[project.id] !== undefined,
      })),
      storedLanguage: settings?.storedLanguage ?? 'en',
      fields,
      roles: [
        ...departments.map((each) => ({ ...each, ...holdersOf(each.key), kind: 'department' as const })),
        // Whoever leads a product is named in its own dossier.
        ...roles
          .filter(({ fact }) => fact === undefined)
          .map(({ key, name }) => ({ key, name, ...holdersOf(key), kind: 'role' as const })),
      ],
      gates: processInForce(deps.process, settings).gates.map(({ key, name, enforcement, reviews }) => ({
        key,
        name,
        enforcement,
        movesOn: reviews.length === 0 ? null : (settings?.movesOn.includes(key) ?? false),
      })),
      safeMode: settings?.safeMode ?? null,
      safeModeLog: settings?.safeModeLog ?? [],
      pinnedByHand: Object.entries(settings?.pins ?? {}).flatMap(([id, pin]) =>
        pin === 'byHand' ? [id] : [],
      ),
    },
  };
}
