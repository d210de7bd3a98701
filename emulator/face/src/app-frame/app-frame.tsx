import { useLayoutEffect, useRef, useState } from 'react';
import { connectFrame, FRAME_SANDBOX, type FrameConnection, type FrameDialog } from '../../../bridge/host';
import type { ModalRequest } from '../../../bridge/modal-request';
import type { ReadRuleConfiguration } from '../../../bridge/workflow-rule';
import { openAddress } from '../router';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';
import type { InstalledApp, Surface } from '../jira/site';
import { AppDialog } from './app-dialog';
import { frameContext } from './frame-context';
import { modulePage } from './module-page';
import { pageAddress } from './page-address';

interface Props {
  readonly app: InstalledApp;
  readonly surface: Surface;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly refresh: () => void;
  /** Present when the frame stands in a dialog that the app has opened. */
  readonly dialog?: FrameDialog;
  /** Present when the frame configures a workflow rule. */
  readonly configureRule?: (read: ReadRuleConfiguration) => void;
}

/** A Custom UI page of the app, in the frame that Jira would put it in. */
export function AppFrame(props: Props) {
  const { locale } = useTexts();
  // Another language is another document: Custom UI reads it once.
  return <ConnectedFrame key={`${props.surface.frameUrl} ${locale}`} {...props} />;
}

function ConnectedFrame({ app, surface, extension, refresh, dialog, configureRule }: Props) {
  const site = useSite();
  const { locale } = useTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const connection = useRef<FrameConnection>();
  const [height, setHeight] = useState(120);
  const [modal, setModal] = useState<ModalRequest>();
  const latest = useRef({ site, refresh, extension, dialog, configureRule });
  latest.current = { site, refresh, extension, dialog, configureRule };

  // Before the browser paints, so that the host listens before the page of the app can speak.
  useLayoutEffect(() => {
    if (frame.current === null) return;
    const page = latest.current.dialog === undefined ? modulePage(app, surface) : undefined;
    connection.current = connectFrame(frame.current, {
      surface: { appId: app.appId, moduleKey: surface.moduleKey, frameUrl: surface.frameUrl },
      events: latest.current.site.events,
      theme: () => latest.current.site.theme,
      context: () => {
        const { site: shared, extension: facts } = latest.current;
        return frameContext({
          app,
          surface,
          locale,
          extension: facts,
          person: shared.person,
          theme: shared.theme,
        });
      },
      resize: setHeight,
      refresh: () => latest.current.refresh(),
      navigate: openAddress,
      modulePage: (key) => {
        const named = app.surfaces.find(({ moduleKey }) => moduleKey === key);
        return named && modulePage(app, named);
      },
      showFlag: (flag) => latest.current.site.showFlag(flag),
      closeFlag: (id) => latest.current.site.closeFlag(id),
      openModal: setModal,
      ...(latest.current.dialog !== undefined && { dialog: latest.current.dialog }),
      ...(latest.current.configureRule !== undefined && {
        configureRule: (read: ReadRuleConfiguration) => latest.current.configureRule?.(read),
      }),
      ...(page !== undefined && { address: pageAddress(page) }),
      complain: (message) => {
        console.error(message);
        latest.current.site.complain(message);
      },
    });
    return () => connection.current?.disconnect();
  }, [app, surface, locale]);

  useLayoutEffect(() => connection.current?.setTheme(site.theme), [site.theme]);

  return (
    <>
      <iframe
        ref={frame}
        className={dialog === undefined ? 'site-frame' : 'site-frame site-dialog-frame'}
        title={surface.title}
        sandbox={FRAME_SANDBOX}
        {...(dialog === undefined && { style: { height } })}
        src={surface.frameUrl}
      />
      {modal && (
        <AppDialog
          app={app}
          surface={surface}
          extension={extension}
          request={modal}
          closed={(payload) => {
            setModal(undefined);
            void modal.onClose(payload);
          }}
        />
      )}
    </>
  );
}
