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
}

/** Every field of a screen, tab by tab. */
export function screenFieldIds(screen: Screen): readonly string[] {
  return screen.tabs.flatMap((tab) => tab.fieldIds);
}
