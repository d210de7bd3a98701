import { makeResolver, type Request } from '@forge/resolver';
import { objectOf, parse, text } from '../adapters/shape';
import { clock, composeProduct, portfolioDeps } from '../compose';
import type { PortfolioCalls, PortfolioView, ProductArchiveView } from '../contract/portfolio-calls';
import type { Reply } from '../contract/reply';
import { accountId, issueId } from '../domain/ids';
import { optionsOf } from '../domain/process/fact';
import type { ProcessDefinition } from '../domain/process/process-definition';
import type { Settings } from '../domain/settings';
import { actOnProduct, type ActDeps } from '../usecases/act-on-product';
import type { Settled } from '../usecases/change-product';
import { openPortfolio } from '../usecases/open-portfolio';
import { refreshProduct } from '../usecases/refresh-product';
import { archiveView } from './archive-view';
import { isCommandId } from './panel-caller';
import { MATERIAL_CLICKS, type MaterialCall } from './panel-commands';
import { reply } from './reply';
import { roleView } from './role-view';

const onProduct = objectOf({ issue: text });
const trusted = objectOf({ accountId: text });

/**
 * Calls of the portfolio page. It stands on no issue, so the payload names one: each use case reads it as the person
 * who calls, which is the proof that they may see it.
 */
export const portfolio = makeResolver<PortfolioCalls>({
  'portfolio/open': ({ context }) =>
    reply('portfolio/open', async () => {
      if (!parse(trusted, context)) return { ok: false, code: 'NOT_SIGNED_IN' };
      const { process, settings } = await openPortfolio(portfolioDeps);
      return { ok: true, value: portfolioView(process, settings) };
    }),

  'product/open': ({ payload, context }) =>
    reply('product/open', async () => {
      if (!parse(trusted, context)) return { ok: false, code: 'NOT_SIGNED_IN' };
      const asked = parse(onProduct, payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const deps = await composeProduct('user');
      const refreshed = await refreshProduct(deps, issueId(asked.issue), null);
      return refreshed.ok ? { ok: true, value: await productArchive(deps, refreshed) } : refreshed;
    }),

  'material/request': act('material/request'),
  'material/decide': act('material/decide'),
  'material/open': act('material/open'),
  'material/withdraw': act('material/withdraw'),
  'material/revoke': act('material/revoke'),
});

function act(call: MaterialCall) {
  return ({ payload, context }: Request<unknown>): Promise<Reply<ProductArchiveView>> =>
    reply(call, async () => {
      const caller = parse(trusted, context);
      if (!caller) return { ok: false, code: 'NOT_SIGNED_IN' };
      const [asked, click] = [parse(onProduct, payload), parse(MATERIAL_CLICKS[call], payload)];
      if (!asked || !click || !isCommandId(click.commandId)) return { ok: false, code: 'BAD_REQUEST' };
      const deps = await composeProduct('user');
      const { commandId: id, command } = click;
      const actor = accountId(caller.accountId);
      const acted = await actOnProduct(deps, issueId(asked.issue), { id, actor, command });
      return acted.ok ? { ok: true, value: await productArchive(deps, acted) } : acted;
    });
}

async function productArchive(deps: ActDeps, { product, dossier }: Settled): Promise<ProductArchiveView> {
  const { issue, process, settings } = product;
  const { or } = deps.sentences(undefined, process);
  const fingerprints = await deps.contents.known(issue.id);
  return {
    issue: { id: issue.id, key: issue.key, summary: issue.summary },
    archive: archiveView(process, dossier.state, issue, fingerprints, settings.holders, or),
  };
}

function portfolioView(process: ProcessDefinition, settings: Settings | null): PortfolioView {
  const reason = process.facts.find(({ key }) => key === 'retirementReason');
  return {
    fields: settings?.fieldIds ?? {},
    projectIds: Object.keys(settings?.bindings ?? {}),
    storedLanguage: settings?.storedLanguage ?? 'en',
    stages: process.stages.map(({ key, name, isEnd }) => ({ key, name, isEnd: isEnd ?? false })),
    reasons: reason ? optionsOf(reason) : [],
    custodian: roleView(process, settings?.holders ?? {}, process.archive.custodian),
    today: clock.now().slice(0, 'YYYY-MM-DD'.length),
  };
}
