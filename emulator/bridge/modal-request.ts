import { z } from 'zod';

const callback = z.custom<(payload?: unknown) => unknown>((value) => typeof value === 'function');

const MODAL = z.object({
  resource: z.string().nullable(),
  onClose: callback,
  size: z.union([
    z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable']),
    z.object({ width: z.string(), height: z.string().optional() }),
  ]),
  context: z.record(z.string(), z.unknown()),
  closeOnEscape: z.boolean(),
  closeOnOverlayClick: z.boolean(),
  title: z.string(),
  icon: z.string(),
});

/**
 * What `Modal.open()` asks for. No resource means the page that asks.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/modal/
 */
export type ModalRequest = z.infer<typeof MODAL>;

/** @throws when the payload is not what `@forge/bridge` sends */
export function readModalRequest(payload: unknown): ModalRequest {
  return MODAL.parse(payload);
}

/** Where the frame server shows a resource that a dialog asks for. */
export function modalFrameUrl(request: Pick<ModalRequest, 'resource'>, frameUrl: string): string {
  if (request.resource === null) return frameUrl;
  return new URL(`/__forge/resource?name=${encodeURIComponent(request.resource)}`, frameUrl).href;
}
