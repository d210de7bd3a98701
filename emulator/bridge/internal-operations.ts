/** What the two ends tell each other besides Forge's own operations. */
export const FRAME_RESIZED = '__frameResized';
export const THEME_CHANGED = '__themeChanged';

/** Where the frame server serves the token stylesheet and the frame-side script. */
export const TOKENS_PATH = '/__forge/tokens.css';
export const FRAME_SCRIPT_PATH = '/__forge/bridge.js';
