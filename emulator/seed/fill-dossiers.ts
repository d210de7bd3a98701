import { invokeResolver, type ResolverOptions } from '../forge/invoke-resolver';
import { demoAccountId } from './demo-people';
import type { DemoInstallation } from './demo-installations';
import { DEMO_PRODUCTS, type DemoProduct, type DemoRetirement } from './demo-products';

const PANEL_MODULE = 'lifecycle-panel';

/** One click in the panel of a product, by somebody of the demo company. */
interface Click {
  readonly by: string;
  readonly call: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const click = (by: string, call: string, payload: Click['payload']): Click => ({ by, call, payload });

/**
 * Does in the panels of the demo products what people have done there so far: what no file can say.
 * @throws when the app refuses
 */
export async function fillDossiers(
  options: ResolverOptions,
  issues: readonly { readonly id: string; readonly versionIds: readonly string[] }[],
  nowMs: number,
): Promise<void> {
  const ids = issues.map(({ id }) => id);
  for (const [index, product] of DEMO_PRODUCTS.entries()) {
    const issue = issues[index];
    if (!issue) throw new Error(`The demo has no issue for "${product.summary}".`);
    for (const [number, { by, call, payload }] of clicksOf(product, issue.versionIds, nowMs, ids).entries()) {
      const answer = await invokeResolver(options, demoAccountId(by), {
        moduleKey: PANEL_MODULE,
        functionKey: call,
        payload: { commandId: `demo-${issue.id}-${number}`, ...payload },
        extension: { issue: { id: issue.id } },
      });
      if (!answer.ok || !isAccepted(answer.body))
        throw new Error(`The app refused ${call} for the demo: ${JSON.stringify(answer)}`);
    }
  }
}

function isAccepted(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'ok' in body && body.ok === true;
}

function clicksOf(
  product: DemoProduct,
  versionIds: readonly string[],
  todayMs: number,
  issueIds: readonly string[],
): readonly Click[] {
  const been = ['Strategy', ...product.path.map(([status]) => status)];
  const hasPassed = (status: string): boolean =>
    been.lastIndexOf(status) < been.length - 1 && been.includes(status);
  const isIn = (status: string): boolean => been.at(-1) === status;
  const clicks: Click[] = [];
  const fact = (by: string, key: string, value: string | undefined): void => {
    if (value !== undefined) clicks.push(click(by, 'fact/set', { fact: key, value, reason: null }));
  };
  fact('li.na', 'strategyOrigin', product.origin);
  fact('li.na', 'productGoal', product.goal);
  if (been.includes('Initiation')) {
    fact('wang.lei', 'productManager', demoAccountId('li.na'));
    clicks.push(
      click('wang.lei', 'confirmation/set', { deliverable: 'preInitiationRecord', done: true, note: null }),
    );
  }
  if (hasPassed('Initiation'))
    for (const item of ['marketResearch', 'competitiveAnalysis', 'feasibilityStudy'])
      clicks.push(
        click('li.na', 'checklist/set', {
          deliverable: 'productAnalysisReport',
          item,
          done: true,
          text: null,
        }),
      );
  const isTested = hasPassed('Development') || (isIn('Development') && product.present === 'all');
  for (const version of isTested ? versionIds : [])
    clicks.push(click('wu.bin', 'version/test', { version, result: 'passed' }));
  for (const version of hasPassed('Acceptance') ? versionIds : [])
    clicks.push(click('li.na', 'version/judge', { version, verdict: 'accepted', note: null }));
  if (been.includes('Launch')) {
    fact('li.na', 'launchEvent', 'no');
    clicks.push(
      click('wu.bin', 'evidence/addLink', {
        deliverable: 'productSystem',
        url: 'https://product.example.com/',
        title: product.summary,
        evidence: null,
      }),
    );
  }
  if (product.retirement) clicks.push(...retirementClicks(product.retirement, todayMs, issueIds));
  // The one product in Planning that lacks nothing lies before the committee.
  if (isIn('Planning') && product.present === 'all') clicks.push(...reviewSoFar());
  return clicks;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Id of the text in which the customers come, as from a spreadsheet. */
const UPLOAD = 'demo-installations';

function retirementClicks(
  { reason, request, replacedBy, endOfSaleInDays, endOfSupportInDays, installations }: DemoRetirement,
  todayMs: number,
  issueIds: readonly string[],
): readonly Click[] {
  const fact = (by: string, key: string, value: string): Click =>
    click(by, 'fact/set', { fact: key, value, reason: null });
  const day = (inDays: number): string => new Date(todayMs + inDays * DAY_MS).toISOString().slice(0, 10);
  const replacement = replacedBy === undefined ? undefined : issueIds[replacedBy - 1];
  const table = { deliverable: 'impactInventory', upload: UPLOAD, parts: 1 };
  return [
    ...(request === undefined ? [] : [fact('zhou.ting', 'retirementRequest', request)]),
    ...(replacement === undefined ? [] : [fact('li.na', 'replacementProduct', replacement)]),
    fact('li.na', 'retirementReason', reason),
    fact('li.na', 'endOfSale', day(endOfSaleInDays)),
    fact('li.na', 'endOfSupport', day(endOfSupportInDays)),
    click('zhou.ting', 'table/stage', { upload: UPLOAD, part: 0, text: csvOf(installations) }),
    click('zhou.ting', 'table/import', { ...table, how: 'append' }),
  ];
}

const COLUMNS = [
  'customer',
  'project',
  'region',
  'contractStatus',
  'version',
  'projectOwner',
  'supportPlan',
  'customerNotice',
] as const;

function csvOf(installations: readonly DemoInstallation[]): string {
  const lines = installations.map((each) => COLUMNS.map((column) => each[column] ?? '').join(','));
  return [COLUMNS.join(','), ...lines].join('\r\n');
}

function reviewSoFar(): readonly Click[] {
  const vote = (by: string, choice: string, text: string | null): Click =>
    click(by, 'review/vote', { choice, text, deliverable: null, onBehalfOf: null });
  return [
    click('li.na', 'review/submit', {}),
    vote('wang.lei', 'for', '初审通过，数据充分。'),
    vote('chen.jie', 'for', null),
    vote('liu.yang', 'comment', '请补充海外部署的成本估算。'),
  ];
}
