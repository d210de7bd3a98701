import Modal, { ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useMemo, useRef } from 'react';
import { modalFrameUrl, type ModalRequest } from '../../../bridge/modal-request';
import type { InstalledApp, Surface } from '../jira/site';
import { AppFrame } from './app-frame';
import { dialogSize } from './dialog-size';

interface Props {
  readonly app: InstalledApp;
  readonly surface: Surface;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly request: ModalRequest;
  readonly closed: (payload: unknown) => void;
}

/** A dialog that a page of the app has opened, with a page of the app in it. */
export function AppDialog({ app, surface, extension, request, closed }: Props) {
  const callbacks = useRef<(() => unknown)[]>([]);
  const close = useRef((_payload: unknown) => undefined as void);
  close.current = (payload) => {
    for (const callback of callbacks.current) void callback();
    closed(payload);
  };
  const dialog = useMemo(
    () => ({
      close: (payload: unknown) => close.current(payload),
      onClose: (callback: () => unknown) => void callbacks.current.push(callback),
    }),
    [],
  );
  const shown = useMemo(
    () => ({ ...surface, frameUrl: modalFrameUrl(request, surface.frameUrl) }),
    [surface, request],
  );
  const size = dialogSize(request.size);
  return (
    <ModalTransition>
      <Modal
        width={size.width}
        height={size.height}
        label={request.title === '' ? surface.title : request.title}
        shouldCloseOnEscapePress={request.closeOnEscape}
        shouldCloseOnOverlayClick={request.closeOnOverlayClick}
        onClose={() => close.current(undefined)}
      >
        {request.title !== '' && (
          <ModalHeader hasCloseButton>
            <ModalTitle>{request.title}</ModalTitle>
          </ModalHeader>
        )}
        <AppFrame
          app={app}
          surface={shown}
          extension={{ ...extension, modal: request.context }}
          refresh={() => undefined}
          dialog={dialog}
        />
      </Modal>
    </ModalTransition>
  );
}
