import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { Permissions } from '@forge/manifest';
import { load } from 'cheerio';

/**
 * The Content-Security-Policy that Forge's CDN sends with a Custom UI page, by Forge's own code.
 * @see https://developer.atlassian.com/platform/forge/add-content-security-and-egress-controls/
 */
export function frameCsp(html: string, permissions: Permissions, siteOrigin: string): string {
  const logger = { info: () => undefined };
  const existingCSPDetails = new CSPProcessingService(logger, load).getCspDetails(html, permissions);
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails,
    microsEnv: 'prod',
    hostname: siteOrigin,
  });
  // Reports would leave the machine; the browser's console says the same.
  return directives.filter((directive) => !directive.startsWith('report-uri')).join('; ');
}
