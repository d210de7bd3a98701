import { parseArgs } from 'node:util';
import type { SeedKind } from './seed/seed-site';

export interface SiteCommand {
  readonly port: number;
  readonly seed: SeedKind;
  /** Folder that keeps the site between runs; null keeps it in memory alone. */
  readonly dataFolder: string | null;
  readonly locale: 'en-US' | 'zh-CN';
  /** Whether expressions see the name and size of files that are not saved yet. */
  readonly uncommittedFileDetails: 'known' | 'unknown';
  /** Whom Jira's rate limits stop. */
  readonly rateLimited: 'apps' | 'everybody';
  /** File with a fault plan; null for none. */
  readonly faultsFile: string | null;
}

export type CommandLine =
  | { readonly ok: true; readonly command: SiteCommand }
  /** `message` is for a person; the usage follows it. */
  | { readonly ok: false; readonly message: string };

export const USAGE = `Usage: npm start -- [--port 8080] [--seed demo|empty] [--data DIR|memory] [--locale en-US|zh-CN]
                    [--uncommitted-files known|unknown] [--faults FILE]
                    [--rate-limits apps|everybody]

  --port    port on localhost (8080)
  --seed    demo: the demo company; empty: its people, and no project (demo)
  --data    folder that keeps the site between runs, or memory (memory)
  --locale  language of the site: names of the app's fields (en-US)
  --uncommitted-files
            whether workflow rules see name and size of files on the transition screen (known)
  --faults  JSON file with faults to strike the app with, as POST /__site/faults takes them
  --rate-limits
            whom Jira's rate limits stop: apps, or everybody, as on Jira itself (apps)`;

/** Reads the command line of the local site. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const parsed = readFlags(args);
  if (!parsed.ok) return parsed;
  const { port, seed, data, locale } = parsed.flags;
  const uncommittedFiles = parsed.flags['uncommitted-files'];
  const portNumber = Number(port);
  if (!/^\d+$/.test(port) || portNumber > 65_535)
    return refuse(`--port must be a number from 0 to 65535, not "${port}".`);
  if (seed !== 'demo' && seed !== 'empty') return refuse(`--seed must be demo or empty, not "${seed}".`);
  if (locale !== 'en-US' && locale !== 'zh-CN')
    return refuse(`--locale must be en-US or zh-CN, not "${locale}".`);
  if (uncommittedFiles !== 'known' && uncommittedFiles !== 'unknown')
    return refuse(`--uncommitted-files must be known or unknown, not "${uncommittedFiles}".`);
  const rateLimited = parsed.flags['rate-limits'];
  if (rateLimited !== 'apps' && rateLimited !== 'everybody')
    return refuse(`--rate-limits must be apps or everybody, not "${rateLimited}".`);
  if (data === '') return refuse('--data needs a folder, or the word memory.');
  return {
    ok: true,
    command: {
      port: portNumber,
      seed,
      dataFolder: data === 'memory' ? null : data,
      locale,
      uncommittedFileDetails: uncommittedFiles,
      rateLimited,
      faultsFile: parsed.flags.faults === '' ? null : parsed.flags.faults,
    },
  };
}

function refuse(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

type Flags = Readonly<
  Record<'port' | 'seed' | 'data' | 'locale' | 'uncommitted-files' | 'faults' | 'rate-limits', string>
>;

function readFlags(
  args: readonly string[],
): { readonly ok: true; readonly flags: Flags } | { readonly ok: false; readonly message: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8080' },
        seed: { type: 'string', default: 'demo' },
        data: { type: 'string', default: 'memory' },
        locale: { type: 'string', default: 'en-US' },
        'uncommitted-files': { type: 'string', default: 'known' },
        faults: { type: 'string', default: '' },
        'rate-limits': { type: 'string', default: 'apps' },
      },
    });
    return { ok: true, flags: values };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
