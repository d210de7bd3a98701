import { demoAccountId } from '../../../emulator/seed/demo-people';
import { newProduct, startTestSite, testApp, type TestSite } from '../site-fixture';
import { all, changeTransition, statusId, systemRule, type RuleJson } from '../workflow-fixture';
import { extensionAri } from '../../../emulator/forge/app-description';

const TERMINATE = { transition: { id: '121' } };

async function siteWith(change: (jira: TestSite) => object, jira = startTestSite()): Promise<TestSite> {
  const saved = await changeTransition(jira, '121', change(jira) as Record<string, unknown>);
  if (saved.status !== 200) throw new Error(saved.text);
  return jira;
}

const withCondition = (rule: (jira: TestSite) => RuleJson): Promise<TestSite> =>
  siteWith((jira) => ({ conditions: all(rule(jira)) }));
const withValidator = (parameters: RuleJson['parameters'], change: object = {}): Promise<TestSite> =>
  siteWith(() => ({ validators: [systemRule('validate-field-value', parameters)], ...change }));

async function isOffered(jira: TestSite, who: string, key: string): Promise<boolean> {
  const answer = await jira.call(who, 'GET', `issue/${key}/transitions`);
  return (answer.body as { transitions: readonly { id: string }[] }).transitions.some(
    ({ id }) => id === '121',
  );
}

const transitionsByToken = (jira: TestSite, key: string): ReturnType<TestSite['call']> =>
  jira.call('li.na', 'GET', `issue/${key}/transitions`, undefined, { Authorization: 'Basic eDp5' });

const terminate = (jira: TestSite, who: string, key: string): ReturnType<TestSite['call']> =>
  jira.call(who, 'POST', `issue/${key}/transitions`, TERMINATE);

describe('conditions of Jira', () => {
  test.each([
    ['the reporter', { accountIds: 'allow-reporter' }, 'li.na', 'wu.bin'],
    ['one account', { accountIds: demoAccountId('wu.bin') }, 'wu.bin', 'li.na'],
    ['a project role', { roleIds: '10002' }, 'admin', 'li.na'],
    ['a permission', { permissionKeys: 'ADMINISTER_PROJECTS' }, 'admin', 'li.na'],
  ])('restrict a transition to %s', async (_what, parameters, allowed, other) => {
    const jira = await withCondition(() => systemRule('restrict-issue-transition', parameters));
    const { key } = await newProduct(jira);
    expect([await isOffered(jira, allowed, key), await isOffered(jira, other, key)]).toEqual([true, false]);
  });

  test('separate duties: who made one move may not make the other', async () => {
    const jira = await withCondition((site) =>
      systemRule('separation-of-duties', {
        fromStatusId: statusId(site, 'Acceptance'),
        toStatusId: statusId(site, 'Development'),
      }),
    );
    const issue = jira.site.store.issues.all().find((one) => one.statusId === statusId(jira, 'Acceptance'))!;
    await jira.call('wu.bin', 'POST', `issue/${issue.key}/transitions`, { transition: { id: '91' } });
    expect(await isOffered(jira, 'wu.bin', issue.key)).toBe(false);
    expect(await isOffered(jira, 'li.na', issue.key)).toBe(true);
  });

  test('look at where an issue has been', async () => {
    const rule = (not: string) => (site: TestSite) =>
      systemRule('previous-status-condition', { previousStatusIds: statusId(site, 'Development'), not });
    const never = await withCondition(rule('false'));
    const { key } = await newProduct(never);
    expect(await isOffered(never, 'li.na', key)).toBe(false);
    const inverse = await withCondition(rule('true'));
    expect(await isOffered(inverse, 'li.na', (await newProduct(inverse)).key)).toBe(true);
  });

  test.each([
    ['=', '["High"]', 'STRING', true],
    ['!=', '["High"]', 'STRING', false],
    ['=', '["2"]', 'OPTIONID', true],
    ['>', '["1"]', 'OPTIONID', true],
  ])('compare a field: priority %s %s as %s', async (comparator, fieldValue, comparisonType, expected) => {
    const jira = await withCondition(() =>
      systemRule('check-field-value', { fieldId: 'priority', fieldValue, comparator, comparisonType }),
    );
    const { key } = await newProduct(jira, 'li.na', { priority: { name: 'High' } });
    expect(await isOffered(jira, 'li.na', key)).toBe(expected);
  });

  test('compare days, and take an empty field for equal to nothing', async () => {
    const before = await withCondition(() =>
      systemRule('check-field-value', {
        fieldId: 'duedate',
        fieldValue: '["2026-12-31"]',
        comparator: '<=',
        comparisonType: 'DATE_WITHOUT_TIME',
      }),
    );
    const { key } = await newProduct(before, 'li.na', { duedate: '2026-12-31' });
    expect(await isOffered(before, 'li.na', key)).toBe(true);
    expect(await isOffered(before, 'li.na', (await newProduct(before)).key)).toBe(false);
  });

  test('hide a transition from people but leave it to apps, or from all', async () => {
    const byMode = (restrictMode: string): Promise<TestSite> =>
      withCondition(() => systemRule('restrict-from-all-users', { restrictMode }));
    const app = { kind: 'app', appId: testApp.appId, scopes: testApp.scopes } as const;
    const forUsers = await byMode('users');
    const offered = async (jira: TestSite, key: string): Promise<string> =>
      (await jira.call(app, 'GET', `issue/${key}/transitions`)).text;
    const { key } = await newProduct(forUsers);
    expect(await isOffered(forUsers, 'li.na', key)).toBe(false);
    expect(await offered(forUsers, key)).toContain('"121"');
    const withToken = await transitionsByToken(forUsers, key);
    expect(withToken.text).toContain('"121"');
    const forAll = await byMode('usersAndAPI');
    expect(await offered(forAll, (await newProduct(forAll)).key)).not.toContain('"121"');
  });

  test('of an app ask its expression; one that breaks hides the transition and tells the app', async () => {
    const condition = {
      key: 'only',
      name: 'Only',
      description: '',
      expression: 'issue.summary == config.summary',
    };
    const app = { ...testApp, workflowConditions: [condition] };
    const jira = startTestSite({ app });
    const key = extensionAri(app, 'only');
    const config = JSON.stringify({ summary: '测试产品' });
    const save = (own: string): Promise<unknown> =>
      changeTransition(jira, '121', {
        conditions: all({ ruleKey: 'forge:expression-condition', parameters: { key, config: own } }),
      });
    await save(config);
    const product = await newProduct(jira);
    expect(await isOffered(jira, 'li.na', product.key)).toBe(true);
    expect(await isOffered(jira, 'li.na', 'PROD-1')).toBe(false);
    await save(JSON.stringify({ expression: 'issue.customfield_99999.x' }));
    jira.events.length = 0;
    expect(await isOffered(jira, 'li.na', product.key)).toBe(false);
    expect(jira.events.map((event) => event.eventType)).toEqual(['avi:jira:failed:expression']);
  });
});

describe('validators of Jira', () => {
  const required = { ruleType: 'fieldRequired', fieldsRequired: 'assignee,labels' };

  test('require fields, all of them at once', async () => {
    const jira = await withValidator(required);
    const { key } = await newProduct(jira);
    const refused = await terminate(jira, 'li.na', key);
    expect(refused.body).toEqual({
      errorMessages: ['Assignee is required.', 'Labels is required.'],
      errors: {},
    });
  });

  test('speak beside the field when it is on the screen, in their own words if they have some', async () => {
    const jira = startTestSite();
    const [screen] = jira.site.store.screens.all();
    const transitionScreen = systemRule('transition-screen', { screenId: screen?.id ?? '' });
    const parameters = {
      ruleType: 'fieldRequired',
      fieldsRequired: 'attachment',
      errorMessage: 'A file, please.',
    };
    await siteWith(
      () => ({ validators: [systemRule('validate-field-value', parameters)], transitionScreen }),
      jira,
    );
    const { key } = await newProduct(jira);
    const refused = await terminate(jira, 'li.na', key);
    expect(refused.body).toEqual({ errorMessages: [], errors: { attachment: 'A file, please.' } });
  });

  test.each([
    ['a single value', { ruleType: 'fieldHasSingleValue', fieldKey: 'labels' }, { labels: ['a'] }, true],
    [
      'a single value',
      { ruleType: 'fieldHasSingleValue', fieldKey: 'labels' },
      { labels: ['a', 'b'] },
      false,
    ],
    [
      'a pattern',
      { ruleType: 'fieldMatchesRegularExpression', fieldKey: 'summary', regexp: '^P-\\d{3}$' },
      { summary: 'P-123' },
      true,
    ],
    [
      'a pattern',
      { ruleType: 'fieldMatchesRegularExpression', fieldKey: 'summary', regexp: '^P-\\d{3}$' },
      { summary: 'P-1234' },
      false,
    ],
    [
      'a later date',
      {
        ruleType: 'dateFieldComparison',
        date1FieldKey: 'duedate',
        date2FieldKey: 'created',
        conditionSelected: '>',
      },
      { duedate: '2026-09-02' },
      true,
    ],
    [
      'a later date',
      {
        ruleType: 'dateFieldComparison',
        date1FieldKey: 'duedate',
        date2FieldKey: 'created',
        conditionSelected: '>',
      },
      { duedate: '2026-08-31' },
      false,
    ],
    [
      'a date within days',
      {
        ruleType: 'windowDateComparison',
        date1FieldKey: 'duedate',
        date2FieldKey: 'created',
        numberOfDays: '3',
      },
      { duedate: '2026-09-05' },
      false,
    ],
    ['a change', { ruleType: 'fieldChanged', fieldKey: 'duedate' }, {}, false],
  ])('ask for %s (%j, %j)', async (_what, parameters, fields, passes) => {
    const jira = await withValidator(parameters);
    const { key } = await newProduct(jira, 'li.na', fields);
    expect((await terminate(jira, 'li.na', key)).status).toBe(passes ? 204 : 400);
  });

  test('ask for a permission and for a status that was passed', async () => {
    const jira = await siteWith((site) => ({
      validators: [
        systemRule('check-permission-validator', { permissionKey: 'ADMINISTER_PROJECTS' }),
        systemRule('previous-status-validator', {
          previousStatusIds: statusId(site, 'Planning'),
          mostRecentStatusOnly: 'false',
        }),
      ],
    }));
    const { key } = await newProduct(jira);
    expect((await terminate(jira, 'li.na', key)).body).toEqual({
      errorMessages: [
        "User '李娜' doesn't have the 'ADMINISTER_PROJECTS' permission",
        'The issue has not been in the status Planning.',
      ],
      errors: {},
    });
  });

  test('run when an issue is created, too', async () => {
    const jira = startTestSite();
    const parameters = { ruleType: 'fieldRequired', fieldsRequired: 'duedate' };
    await changeTransition(jira, '1', { validators: [systemRule('validate-field-value', parameters)] });
    const fields = { project: { key: 'PROD' }, issuetype: { name: 'Product' }, summary: 'x' };
    const refused = await jira.call('li.na', 'POST', 'issue', { fields });
    expect(refused.body).toEqual({ errorMessages: ['Due date is required.'], errors: {} });
  });
});

describe('post functions of Jira', () => {
  test('change fields with the move, in one entry of the history', async () => {
    const jira = await siteWith(() => ({
      actions: [
        systemRule('change-assignee', { type: 'to-current-user' }),
        systemRule('update-field', { field: 'labels', value: 'ended', mode: 'append' }),
        systemRule('update-field', { field: 'resolution', value: "Won't Do" }),
        systemRule('copy-value-from-other-field', {
          sourceFieldKey: 'summary',
          targetFieldKey: 'description',
        }),
      ],
    }));
    const { key } = await newProduct(jira, 'li.na', { labels: ['old'] });
    expect((await terminate(jira, 'wu.bin', key)).status).toBe(204);
    const read = await jira.call('li.na', 'GET', `issue/${key}?expand=changelog`);
    expect(read.body).toMatchObject({
      fields: {
        assignee: { accountId: demoAccountId('wu.bin') },
        labels: ['ended', 'old'],
        resolution: { name: "Won't Do" },
        resolutiondate: expect.any(String),
        description: { content: [{ content: [{ text: '测试产品' }] }] },
      },
    });
    expect((read.body as { changelog: { total: number } }).changelog.total).toBe(1);
  });

  test('write no field that belongs to the app', async () => {
    const jira = startTestSite();
    const rule = systemRule('update-field', { field: 'customfield_10100', value: 'x' });
    expect((await changeTransition(jira, '121', { actions: [rule] })).status).toBe(400);
  });
});
