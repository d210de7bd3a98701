import dark from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-dark';
import light from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-light';
import motion from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-motion';
import shape from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-shape';
import spacing from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-spacing';
import typography from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-typography';

/** The design tokens of both colour modes, as one stylesheet. */
export function tokenStyles(): string {
  return [light, dark, spacing, typography, shape, motion].map(textOf).join('\n');
}

function textOf(artifact: unknown): string {
  const text =
    typeof artifact === 'object' && artifact !== null && 'default' in artifact ? artifact.default : artifact;
  if (typeof text !== 'string') throw new Error('A theme of @atlaskit/tokens is not a stylesheet.');
  return text;
}
