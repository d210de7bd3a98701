import { useEffect, useRef, useState } from 'react';
import { connectFrame, FRAME_SANDBOX, type FrameConnection } from '../../../bridge/host';
import { go } from '../router';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';
import type { InstalledApp, Surface } from '../jira/site';

interface Props {
  readonly app: InstalledApp;
  readonly surface: Surface;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly refresh: () => void;
}

/** A Custom UI page of the app, in the frame that Jira would put it in. */
export function AppFrame(props: Props) {
  const { locale } = useTexts();
  // Another language is another document: Custom UI reads it once.
  return <ConnectedFrame key={`${props.surface.moduleKey} ${locale}`} {...props} />;
}

function ConnectedFrame({ app, surface, extension, refresh }: Props) {
  const site = useSite();
  const { locale } = useTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const connection = useRef<FrameConnection>();
  const [height, setHeight] = useState(120);
  const latest = useRef({ site, refresh, extension });
  latest.current = { site, refresh, extension };
  // A page that answers before the host listens would wait for ever, so the address comes after the connection.
  const [address, setAddress] = useState<string>();

  useEffect(() => {
    if (frame.current === null) return;
    connection.current = connectFrame(frame.current, {
      surface: { appId: app.appId, moduleKey: surface.moduleKey, frameUrl: surface.frameUrl },
      events: latest.current.site.events,
      theme: () => latest.current.site.theme,
      context: () => ({
        accountId: latest.current.site.person.accountId,
        cloudId: app.cloudId,
        siteUrl: window.location.origin,
        localId: `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${surface.moduleKey}`,
        moduleKey: surface.moduleKey,
        environmentId: app.environmentId,
        environmentType: 'DEVELOPMENT',
        locale,
        timezone: latest.current.site.person.timeZone,
        theme: latest.current.site.theme,
        surfaceColor: null,
        extension: latest.current.extension,
      }),
      resize: setHeight,
      refresh: () => latest.current.refresh(),
      navigate: (url, isNewTab) => {
        if (isNewTab) window.open(url, '_blank', 'noopener');
        else if (url.startsWith('/')) go(url);
        else window.location.assign(url);
      },
      showFlag: (flag) => latest.current.site.showFlag(flag),
      closeFlag: (id) => latest.current.site.closeFlag(id),
      complain: (message) => {
        console.error(message);
        latest.current.site.showFlag({ id: message, title: message, type: 'error', description: '' });
      },
    });
    setAddress(surface.frameUrl);
    return () => connection.current?.disconnect();
  }, [app, surface, locale]);

  useEffect(() => connection.current?.setTheme(site.theme), [site.theme]);

  return (
    <iframe
      ref={frame}
      className="site-frame"
      title={surface.title}
      sandbox={FRAME_SANDBOX}
      style={{ height }}
      {...(address !== undefined && { src: address })}
    />
  );
}
