import type { ModalRequest } from '../../../bridge/modal-request';

interface Size {
  readonly width: string;
  readonly height: string;
}

const NAMED: Readonly<Record<Extract<ModalRequest['size'], string>, Size>> = {
  small: { width: '400px', height: 'max(20vh, 320px)' },
  medium: { width: '600px', height: 'max(40vh, 520px)' },
  large: { width: '800px', height: 'max(70vh, 720px)' },
  xlarge: { width: '968px', height: '90vh' },
  max: { width: '100%', height: '100%' },
  fullscreen: { width: '100vw', height: '100vh' },
  resizable: { width: '600px', height: '520px' },
};

/**
 * Width and height of a dialog, by its name or as the app says.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/modal/
 */
export function dialogSize(size: ModalRequest['size']): Size {
  return typeof size === 'string' ? NAMED[size] : { width: size.width, height: size.height ?? '520px' };
}
