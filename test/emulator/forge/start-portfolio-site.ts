import type { LocalSiteOptions } from '../../../emulator/local-site';
import { startAppSite, type AppSite } from './start-app-site';

export type PortfolioSite = AppSite;

/** A site with a small app of plain files: a page of its own and a JQL function. */
export function startPortfolioSite(options: Partial<LocalSiteOptions> = {}): Promise<PortfolioSite> {
  return startAppSite('portfolio-app', options);
}
