import { seedSite } from '../../../emulator/seed/seed-site';
import { DEMO_GATE_NAMES, DEMO_STATUSES } from '../../../emulator/seed/demo-lifecycle';
import { createJiraSite } from '../../../emulator/site';
import { createClock } from '../../../emulator/clock';
import { startTestSite, testApp } from '../site-fixture';

const { site, issueIds } = startTestSite();
const { store } = site;
const issues = issueIds.map((id) => store.issues.need(id));
const statusName = (id: string): string => store.statuses.need(id).name;
const filesOf = (summary: string): readonly string[] =>
  issues
    .filter((issue) => issue.summary === summary)
    .flatMap((issue) => issue.attachmentIds.map((id) => store.attachments.need(id).filename));

describe('the demo company', () => {
  test('has at least one product in every stage, two retired and one terminated', () => {
    const count = new Map<string, number>();
    for (const issue of issues)
      count.set(statusName(issue.statusId), (count.get(statusName(issue.statusId)) ?? 0) + 1);
    for (const { name } of DEMO_STATUSES) expect([name, count.get(name) ?? 0]).not.toEqual([name, 0]);
    expect([count.get('Retired'), count.get('Terminated')]).toEqual([2, 1]);
  });

  test('has one product in planning that lacks only its plan', () => {
    expect(filesOf('智能排产系统')).toContain('竞品资料.csv');
    expect(filesOf('智能排产系统').filter((name) => /产品规划(?!计划)/.test(name))).toEqual([]);
    expect(filesOf('Insight Dashboard')).toContain('Product plan v2.pdf');
  });

  test('carries real files: none is empty, and each begins as its kind does', () => {
    expect(store.attachments.size).toBeGreaterThan(100);
    for (const attachment of store.attachments.all()) {
      const { bytes } = store.files.need(attachment.id);
      expect(bytes.byteLength).toBe(attachment.sizeBytes);
      expect(bytes.byteLength).toBeGreaterThan(0);
      const start = Buffer.from(bytes.slice(0, 5)).toString('latin1');
      if (attachment.mimeType === 'application/pdf') expect(start).toBe('%PDF-');
      if (attachment.mimeType === 'image/png') expect(start.slice(1, 4)).toBe('PNG');
    }
  });

  test('has a past: histories lead from the first status to the present one, in order of time', () => {
    for (const issue of issues) {
      const moves = issue.history
        .flatMap((change) => change.items)
        .filter((item) => item.fieldId === 'status');
      const walked = ['Strategy', ...moves.map((move) => move.toText)];
      expect(moves.map((move) => move.fromText)).toEqual(walked.slice(0, -1));
      expect(walked[walked.length - 1]).toBe(statusName(issue.statusId));
      const times = issue.history.map((change) => change.createdMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(Math.max(...times, issue.createdMs)).toBeLessThanOrEqual(site.jira.clock.nowMs());
    }
  });

  test('asks the app’s validator at each of the eight gates, in the record’s field', () => {
    const rules = store.workflows
      .all()
      .flatMap((workflow) => workflow.transitions.flatMap((one) => one.validators));
    const asked = rules.map(({ parameters }) => {
      const config = JSON.parse(parameters['config'] ?? '') as { readonly gate: string };
      expect(config).toMatchObject({ record: 'customfield_10101', ...DEMO_GATE_NAMES[config.gate] });
      return `${config.gate} ${parameters['key']?.split('/').at(-1)}`;
    });
    expect(asked).toEqual([
      'strategyGate deliverables-attached',
      'initiationGate deliverables-attached',
      'planningGate deliverables-attached',
      'developmentGate deliverables-attached',
      'acceptanceGate deliverables-attached',
      'launchGate deliverables-attached',
      'iterationGate deliverables-attached',
      'retirementGate deliverables-attached',
    ]);
  });

  test('has no rules where the app has no such validator', () => {
    const bare = startTestSite({ app: null }).site.store;
    expect(
      bare.workflows.all().flatMap((workflow) => workflow.transitions.flatMap((one) => one.validators)),
    ).toEqual([]);
  });

  test('published no events while it was put there', () => {
    expect(startTestSite().events).toEqual([]);
  });

  test('seeded empty keeps its people and has no project', () => {
    const empty = createJiraSite({ app: testApp, clock: createClock(), publish: () => undefined });
    expect(seedSite(empty.store, 'empty', { app: testApp, nowMs: 0 })).toEqual({
      projectId: null,
      issueIds: [],
    });
    expect([empty.store.users.size, empty.store.projects.size]).toEqual([12, 0]);
  });
});
