/** The design system's theme, as `view.getContext()` and the `data-theme` attribute name it. */
export interface Theme {
  readonly colorMode: 'light' | 'dark';
  readonly light: string;
  readonly dark: string;
  readonly spacing: string;
  readonly typography: string;
  readonly shape: string;
}

/** The theme of a colour mode. */
export function themeOf(colorMode: Theme['colorMode']): Theme {
  return {
    colorMode,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  };
}

/** Sets the attributes that the token stylesheet looks for. */
export function applyTheme(element: HTMLElement, theme: Theme): void {
  const { colorMode, ...parts } = theme;
  element.dataset['colorMode'] = colorMode;
  element.dataset['theme'] = Object.entries(parts)
    .map(([part, name]) => `${part}:${name}`)
    .join(' ');
  element.style.colorScheme = colorMode;
}
