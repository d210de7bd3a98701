import { documentOf } from '../fields/document-of';
import { mimeTypeOf } from '../rest/uploads';
import type { Attachment, Change, ChangeItem, Comment, Issue } from '../store/issues';
import { issueTypeIdsOf } from '../store/issue-type-schemes';
import type { Project } from '../store/projects';
import type { Store } from '../store/store';
import { DEMO_FILES, type DemoFile } from './demo-files';
import type { DemoStatus } from './demo-lifecycle';
import { demoAccountId } from './demo-people';
import { DEMO_PRODUCTS, type DemoProduct } from './demo-products';
import { fileBytes } from './file-bytes';
import { seedVersions } from './seed-versions';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Who moved a product out of a status. */
const MOVED_BY: Readonly<Partial<Record<DemoStatus, string>>> = {
  Development: 'wu.bin',
  Retirement: 'zhou.ting',
};

/** A stay of a product in a status. */
export interface Visit {
  readonly status: DemoStatus;
  readonly enteredMs: number;
  /** Null while the product is still there. */
  readonly leftMs: number | null;
}

function visitsOf(product: DemoProduct, nowMs: number): readonly Visit[] {
  const stops = [['Strategy', product.createdDaysAgo] as const, ...product.path];
  return stops.map(([status, daysAgo], index) => {
    const next = stops[index + 1];
    return {
      status,
      enteredMs: nowMs - daysAgo * DAY_MS,
      leftMs: next === undefined ? null : nowMs - next[1] * DAY_MS,
    };
  });
}

/** Files that were made during a visit: all that its gate asks for, or what is there so far. */
function filesOf(product: DemoProduct, visit: Visit, isEndedEarly: boolean): readonly DemoFile[] {
  const files = DEMO_FILES[visit.status] ?? [];
  if (visit.leftMs !== null) return isEndedEarly ? [] : files;
  if (product.present === 'all') return files;
  const without = product.present === 'none' ? null : product.present.allBut;
  return without === null ? [] : files.filter((file) => !without.includes(file.deliverable));
}

interface Past {
  readonly attachments: readonly Attachment[];
  readonly changes: readonly Change[];
}

function attach(
  store: Store,
  issueId: string,
  product: DemoProduct,
  file: DemoFile,
  createdMs: number,
): Attachment {
  const filename = product.language === 'zh' ? file.zh : file.en;
  const bytes = fileBytes(filename, product.summary, file.en.replace(/\.[a-z]+$/, ''));
  const attachment: Attachment = {
    id: store.nextId('attachment'),
    issueId,
    authorId: demoAccountId(file.by),
    filename,
    mimeType: mimeTypeOf(filename, ''),
    sizeBytes: bytes.byteLength,
    createdMs,
  };
  store.attachments.put(attachment);
  store.files.put({ attachmentId: attachment.id, bytes });
  return attachment;
}

function change(
  store: Store,
  authorId: string,
  createdMs: number,
  item: Omit<ChangeItem, 'fieldtype'>,
): Change {
  return { id: store.nextId('change'), authorId, createdMs, items: [{ ...item, fieldtype: 'jira' }] };
}

/** Lives one visit through: its files, then the way out. */
function liveThrough(
  store: Store,
  issueId: string,
  product: DemoProduct,
  visit: Visit,
  next: Visit | undefined,
  isRepeated: boolean,
): Past {
  const { status, enteredMs, leftMs } = visit;
  const files = isRepeated ? [] : filesOf(product, visit, next?.status === 'Terminated');
  const attachments = files.map((file, index) =>
    attach(store, issueId, product, file, enteredMs + (index + 1) * (DAY_MS / 4)),
  );
  const attached = attachments.map((one) =>
    change(store, one.authorId, one.createdMs, {
      field: 'Attachment',
      fieldId: 'attachment',
      from: null,
      fromText: null,
      to: one.id,
      toText: one.filename,
    }),
  );
  if (leftMs === null || next === undefined) return { attachments, changes: attached };
  const [from, to] = [statusIdOf(store, status), statusIdOf(store, next.status)];
  const mover = demoAccountId(MOVED_BY[status] ?? 'li.na');
  const moved = change(store, mover, leftMs, {
    field: 'status',
    fieldId: 'status',
    from,
    fromText: status,
    to,
    toText: next.status,
  });
  return { attachments, changes: [...attached, moved] };
}

function statusIdOf(store: Store, name: DemoStatus): string {
  const status = store.statuses.all().find((one) => one.name === name);
  if (status === undefined) throw new Error(`The demo workflow has no status "${name}".`);
  return status.id;
}

function commentsOf(store: Store, product: DemoProduct, nowMs: number): readonly Comment[] {
  return (product.comments ?? []).map(({ by, text, daysAgo }) => {
    const [authorId, createdMs] = [demoAccountId(by), nowMs - daysAgo * DAY_MS];
    const body = documentOf(text);
    return {
      id: store.nextId('comment'),
      authorId,
      updateAuthorId: authorId,
      body,
      createdMs,
      updatedMs: createdMs,
      properties: {},
      visibility: null,
    };
  });
}

function seedProduct(
  store: Store,
  project: Project,
  number: number,
  product: DemoProduct,
  nowMs: number,
): Issue {
  const id = store.nextId('issue');
  const visits = visitsOf(product, nowMs);
  const past = visits.map((visit, index) => {
    const isRepeated = visits.slice(0, index).some((earlier) => earlier.status === visit.status);
    return liveThrough(store, id, product, visit, visits[index + 1], isRepeated);
  });
  const last = visits[visits.length - 1];
  const [createdMs, enteredMs] = [nowMs - product.createdDaysAgo * DAY_MS, last?.enteredMs ?? nowMs];
  const history = past.flatMap((one) => one.changes);
  const comments = commentsOf(store, product, nowMs);
  const owner = demoAccountId('li.na');
  const issue: Issue = {
    id,
    key: `${project.key}-${number}`,
    projectId: project.id,
    issueTypeId: issueTypeIdsOf(store, project)[0] ?? '',
    statusId: statusIdOf(store, last?.status ?? 'Strategy'),
    statusChangedMs: enteredMs,
    summary: product.summary,
    description: documentOf(product.about),
    priorityId: store.priorities.all().find((one) => one.name === product.priority)?.id ?? '3',
    resolutionId: null,
    resolvedMs: null,
    fixVersionIds: seedVersions(store, project, `${project.key}-${number}`, visits),
    affectedVersionIds: [],
    labels: product.labels,
    creatorId: owner,
    reporterId: owner,
    assigneeId: owner,
    createdMs,
    updatedMs: Math.max(
      createdMs,
      ...history.map((one) => one.createdMs),
      ...comments.map((one) => one.createdMs),
    ),
    dueDate: null,
    custom: {},
    attachmentIds: past.flatMap((one) => one.attachments.map((file) => file.id)),
    comments,
    history,
    watcherIds: [owner],
    properties: {},
  };
  store.issues.put(issue);
  return issue;
}

/** Puts all products of the demo company into its project; answers their ids. */
export function seedProducts(store: Store, project: Project, nowMs: number): readonly string[] {
  const issues = DEMO_PRODUCTS.map((product, index) =>
    seedProduct(store, project, index + 1, product, nowMs),
  );
  store.projects.put({ ...project, lastIssueNumber: issues.length });
  return issues.map((issue) => issue.id);
}
