import { getAppContext } from '@forge/api';

/** ARI under which Jira knows a module of the app on this site. */
export function moduleAri(key: string): string {
  const { appId, environmentId } = ownIds();
  return `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`;
}

/** Ids without their ARI prefix, whichever way the runtime gives them. */
function ownIds(): { readonly appId: string; readonly environmentId: string } {
  const context = getAppContext();
  const lastPart = (ari: string): string => ari.slice(ari.lastIndexOf('/') + 1);
  return {
    appId: lastPart(String(context.appAri.appId)),
    environmentId: lastPart(String(context.environmentAri.environmentId)),
  };
}
