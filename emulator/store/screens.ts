import type { Scope } from './scope';

export interface ScreenTab {
  readonly id: string;
  readonly name: string;
  readonly fieldIds: readonly string[];
}

export interface Screen {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tabs: readonly ScreenTab[];
  readonly scope: Scope;
}

/** The screen that every site has, and that new fields can be added to by name. */
export const DEFAULT_SCREEN_ID = '1';

/** Every field of a screen, tab by tab. */
export function screenFieldIds(screen: Screen): readonly string[] {
  return screen.tabs.flatMap((tab) => tab.fieldIds);
}
