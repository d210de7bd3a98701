import type { Caller } from '../../emulator/caller';
import { createClock, type Clock } from '../../emulator/clock';
import type { AppCustomField, AppDescription } from '../../emulator/forge/app-description';
import type { ProductEvent } from '../../emulator/product-event';
import { demoAccountId } from '../../emulator/seed/demo-people';
import { seedSite, type SeedKind } from '../../emulator/seed/seed-site';
import { checkAnswer } from './rest/shapes/check-answer';
import { createJiraSite, type JiraSite, type SiteOptions } from '../../emulator/site';

const APP_ID = '11111111-2222-4333-8444-555555555555';

function field(
  key: string,
  name: AppCustomField['name'],
  type: AppCustomField['type'],
  more: Partial<AppCustomField> = {},
): AppCustomField {
  return { key, name, description: name, type, collection: 'none', readOnly: true, ...more };
}

/** A small app with one validator: at least one file whose name the saved configuration asks for. */
export const testApp: AppDescription = {
  appId: APP_ID,
  environmentId: '99999999-0000-4000-8000-000000000000',
  name: 'Test app',
  scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user', 'manage:jira-project'],
  customFields: [
    field('lifecycle-stage', { i18n: 'field.stage' }, 'string'),
    field('gate-record', 'Gate record', 'object', { formatterExpression: "value == null ? '' : value.gate" }),
    field('missing', 'Missing deliverables', 'string', { collection: 'list' }),
    field('reviewers', 'Pending reviewers', 'user', { collection: 'list' }),
    field('round', 'Review round', 'number'),
    field('due', 'Review due', 'datetime'),
    field('sold-until', 'End of sale', 'date'),
    field('note', 'Note', 'string', { readOnly: false }),
    field('manager', 'Manager', 'user'),
  ],
  workflowValidators: [
    {
      key: 'deliverables-attached',
      name: 'Deliverables attached',
      description: 'Files are there',
      expression:
        "let r = issue[config.record]; let names = issue.attachments.filter(a => a.size != 0).map(a => a.filename ?? '').join('\\n'); r.gate != config.gate ? false : r.need.some(n => names.match(n) == null) ? 'Missing: ' + r.need.filter(n => names.match(n) == null).join(', ') : true",
      errorMessage: { i18n: 'validator.unsettled' },
    },
  ],
  triggers: [],
  consumers: [],
  scheduledTriggers: [],
  surfaces: [],
  translations: {
    'en-US': { 'field.stage': 'Lifecycle stage', 'validator.unsettled': 'Not settled yet.' },
    'zh-CN': { 'field.stage': '生命周期阶段', 'validator.unsettled': '尚未就绪。' },
  },
};

export interface TestSite {
  readonly site: JiraSite;
  readonly clock: Clock;
  readonly events: ProductEvent[];
  readonly issueIds: readonly string[];
  /** A call as a person by e-mail name, or as any caller. */
  call(
    who: string | Caller,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<TestAnswer>;
}

export interface TestAnswer {
  readonly status: number;
  // Tests look into answers freely; a wrong guess fails the test.
  readonly body: never;
  readonly text: string;
}

export const asApp: Caller = { kind: 'app', appId: APP_ID, scopes: testApp.scopes };

/** A person by e-mail name, or any caller. */
export function callerOf(who: string | Caller): Caller {
  return typeof who === 'string' ? { kind: 'person', accountId: demoAccountId(who) } : who;
}

/** A seeded site with the test app, its events recorded and its clock standing at one moment. */
export function startTestSite(options: Partial<SiteOptions> & { readonly seed?: SeedKind } = {}): TestSite {
  const events: ProductEvent[] = [];
  const clock = createClock(() => Date.parse('2026-09-01T08:00:00Z'));
  const site = createJiraSite({ app: testApp, clock, publish: (event) => events.push(event), ...options });
  const { issueIds } = seedSite(site.store, options.seed ?? 'demo', {
    app: options.app === undefined ? testApp : options.app,
    nowMs: clock.nowMs(),
  });
  return {
    site,
    clock,
    events,
    issueIds,
    call: async (who, method, path, body, headers = {}) => {
      const isJson = body !== undefined && !(body instanceof FormData);
      const url = `http://localhost:8080${path.startsWith('/rest/') ? path : `/rest/api/3/${path}`}`;
      const init: RequestInit = {
        method,
        headers: { ...(isJson ? { 'Content-Type': 'application/json' } : {}), ...headers },
      };
      if (body !== undefined) init.body = body instanceof FormData ? body : JSON.stringify(body);
      const response = await site.handle(new Request(url, init), callerOf(who));
      const text = await response.text();
      const isReadable = (response.headers.get('content-type') ?? '').includes('json');
      const answered = (isReadable ? JSON.parse(text) : null) as never;
      checkAnswer(method, new URL(url).pathname, response.status, answered);
      return { status: response.status, text, body: answered };
    },
  };
}

/** A multipart form with files. */
export function formWith(files: Readonly<Record<string, string>>, order?: unknown): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name);
  if (order !== undefined) form.append('transition', JSON.stringify(order));
  return form;
}

export const NO_CHECK = { 'X-Atlassian-Token': 'no-check' };

/** A product issue of its own, so that tests do not disturb each other's. */
export async function newProduct(
  test: TestSite,
  who = 'li.na',
  fields: Readonly<Record<string, unknown>> = {},
): Promise<{ id: string; key: string }> {
  const created = await test.call(who, 'POST', 'issue', {
    fields: { project: { key: 'PROD' }, issuetype: { name: 'Product' }, summary: '测试产品', ...fields },
  });
  if (created.status !== 201) throw new Error(created.text);
  return created.body;
}
