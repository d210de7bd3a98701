import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT_DIR = resolve(__dirname, '../..');
/** The document that says how true to Jira the local site is. */
export const FIDELITY_FILE = join(PROJECT_DIR, 'docs/fidelity.md');

/** Areas of the site, in reading order, and where their tests live. */
const AREAS: readonly { readonly title: string; readonly folder: string }[] = [
  { title: 'Jira expressions', folder: 'test/emulator/expressions' },
  { title: 'JQL', folder: 'test/emulator/jql' },
  { title: 'Workflow', folder: 'test/emulator/workflow' },
  { title: 'REST', folder: 'test/emulator/rest' },
  { title: 'Forge storage', folder: 'test/emulator/kvs' },
  { title: 'Forge platform', folder: 'test/emulator/forge' },
  { title: 'Bridge and Custom UI', folder: 'test/emulator/bridge' },
  { title: 'The site itself', folder: 'test/emulator/store' },
];

const TEST_NAME = /^\s*(?:test|it)(?:\.each(?:<[^(]*>)?\([\s\S]*?\))?\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/gm;
const NOT_SIMULATED = /notSimulated\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g;
const CASE_MARK = /\[\s*'(documented|observed|assumed)',|(?:mark|status): '(documented|observed|assumed)'/g;

/** A comment of either kind, with its marks. */
const COMMENT = /\/\*\*?([\s\S]*?)\*\/|\/\/(.*)/g;
/** A case in a data file with its mark and its expression. */
const MARKED_CASE = /\[\s*'(observed|assumed)',\s*(['"`])((?:(?!\2)[^\\]|\\.)*)\2/g;

/** Everything the tests claim of the site, as a document. */
export function fidelityDocument(): string {
  const sections = AREAS.map(({ title, folder }) => {
    const claims = filesUnder(folder, /\.test\.tsx?$/).flatMap((file) =>
      matchesOf(file, TEST_NAME, 2).map(
        (claim) => `| ${cell(claim)} | \`${file.replace('test/emulator/', '')}\` |`,
      ),
    );
    const marks = filesUnder(folder, /\.(ts|json|ya?ml)$/).flatMap((file) =>
      matchesOf(file, CASE_MARK, 1, 2),
    );
    const counted = ['documented', 'observed', 'assumed'].map(
      (mark) => `${marks.filter((each) => each === mark).length} ${mark}`,
    );
    const table = ['| Claim | Test, under `test/emulator` |', '| --- | --- |', ...claims].join('\n');
    return `## ${title}\n\n${marks.length > 0 ? `Cases in data files: ${counted.join(', ')}.\n\n` : ''}${table}\n`;
  });
  const refused = [
    ...new Set(filesUnder('emulator', /\.ts$/).flatMap((file) => matchesOf(file, NOT_SIMULATED, 2))),
  ].sort();
  return `# Fidelity of the local site

Written by \`npm run fidelity\` from the tests: a claim stands here because a test of that name holds it. A claim that
rests on an assumption says so; case files mark each case as documented, observed or assumed. What cannot be known
without a real Jira is in [known-issues.md](known-issues.md).

${sections.join('\n')}
## Assumed or observed only

What no documentation says, as the code that rests on it states it:

| Assumption | Where |
| --- | --- |
${assumptions().join('\n')}

Cases that rest on it:

${markedCases().join('\n')}

## Not simulated

Answered loudly, never with success:

${refused.map((what) => `- ${cell(what)}`).join('\n')}
- every other route, query parameter, rule key, module type, bridge call and call out of the app that is not named above
`;
}

/** Sentences of comments that say they assume something. */
function assumptions(): readonly string[] {
  return filesUnder('emulator', /\.tsx?$/)
    .filter((file) => !file.startsWith('emulator/build/'))
    .flatMap((file) =>
      matchesOf(file, COMMENT, 1, 2)
        .map((comment) => comment.replaceAll(/\s*\n\s*\*\s?/g, ' ').trim())
        .flatMap((comment) => comment.split(/(?<=\.)\s+(?=[A-Z`])/))
        .filter((sentence) => /\bassumed\b/i.test(sentence))
        .map((sentence) => `| ${cell(sentence.replace(/\s*@see.*$/, ''))} | \`${file}\` |`),
    );
}

function markedCases(): readonly string[] {
  return filesUnder('test/emulator', /\.ts$/).flatMap((file) => {
    const text = readFileSync(join(PROJECT_DIR, file), 'utf8');
    return [...text.matchAll(MARKED_CASE)].map(
      ([, mark, , source]) =>
        `- ${mark ?? ''}: \`${(source ?? '').replaceAll("\\\\'", "'").replaceAll('`', "'")}\``,
    );
  });
}

function filesUnder(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(join(PROJECT_DIR, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        pattern.test(entry.name) &&
        !/[\\/](dist|node_modules)([\\/]|$)/.test(entry.parentPath),
    )
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_DIR.length + 1))
    .sort();
}

/** The first group that is there, of every match in a file. */
function matchesOf(file: string, pattern: RegExp, ...groups: readonly number[]): readonly string[] {
  const text = readFileSync(join(PROJECT_DIR, file), 'utf8');
  return [...text.matchAll(pattern)].flatMap(
    (match) => groups.map((group) => match[group]).find((each) => each !== undefined) ?? [],
  );
}

function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll("\\'", "'")
    .replaceAll(/\$\{[^}]*\}|%[sijd]|\$[a-z]\w*/g, '…');
}

if (require.main === module) writeFileSync(FIDELITY_FILE, fidelityDocument());
