import type { LogLine, OutgoingCall } from './app-process';

/** What an invocation did: the measure of every budget. */
export interface InvocationRecord {
  readonly id: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  /** Call of the UI (`panel/open`) or name of the event. */
  readonly cause: string;
  readonly startedAtMs: number;
  durationMs: number | null;
  /** Null while it runs; else the name of the error, or `ok`. */
  outcome: string | null;
  readonly restCalls: {
    readonly method: string;
    readonly path: string;
    readonly as: string;
    status: number;
  }[];
  readonly kvsCalls: { readonly operation: string; status: number }[];
  readonly logs: { readonly level: string; readonly text: string }[];
}

export interface InvocationLog {
  begin(
    record: Pick<InvocationRecord, 'id' | 'functionKey' | 'moduleKey' | 'cause' | 'startedAtMs'>,
  ): InvocationRecord;
  noteCall(call: OutgoingCall, status: number): void;
  noteLog(line: LogLine): void;
  /** Newest last. */
  all(): readonly InvocationRecord[];
  clear(): void;
}

/** Older invocations are forgotten. */
const KEPT_INVOCATIONS = 500;

/** Remembers what the last invocations did. */
export function createInvocationLog(): InvocationLog {
  let records: InvocationRecord[] = [];
  const find = (id: string | null): InvocationRecord | undefined =>
    records.find((record) => record.id === id);
  return {
    begin(started) {
      const record: InvocationRecord = {
        ...started,
        durationMs: null,
        outcome: null,
        restCalls: [],
        kvsCalls: [],
        logs: [],
      };
      records = [...records, record].slice(-KEPT_INVOCATIONS);
      return record;
    },
    noteCall({ invocationId, meta, target, method }, status) {
      const record = find(invocationId);
      if (meta['type'] === 'kvs')
        record?.kvsCalls.push({ operation: target.replace('/api/v1/', ''), status });
      else record?.restCalls.push({ method, path: target, as: String(meta['provider']), status });
    },
    noteLog({ invocationId, level, text }) {
      find(invocationId)?.logs.push({ level, text });
    },
    all: () => records,
    clear() {
      records = [];
    },
  };
}
