/**
 * Checks an exported event stream without the app: every hash covers its event and the hash before it.
 * The last line is what has to be found in Jira as well: in the field "Gate record", and in the comment of each decision.
 * Usage: npm run verify-audit -- export.json
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const HASH_DOMAIN = 'lifecycle-gates/dossier-event/1';

function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function hashOf({ hash: _claimed, ...content }) {
  return createHash('sha256')
    .update(`${HASH_DOMAIN}\n${canonicalJson(content)}`, 'utf8')
    .digest('hex');
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name the exported file: npm run verify-audit -- export.json');
  process.exit(2);
}
const { issue, events, head } = JSON.parse(readFileSync(file, 'utf8'));
let prevHash = '';
for (const [index, event] of events.entries()) {
  const isSound = event.sequence === index + 1 && event.prevHash === prevHash && hashOf(event) === event.hash;
  if (!isSound) {
    console.error(`Issue ${issue}: event ${index + 1} has been changed, moved or left out.`);
    process.exit(1);
  }
  prevHash = event.hash;
}
if (head.sequence !== events.length || head.hash !== prevHash) {
  console.error(`Issue ${issue}: the stream ends at ${events.length}, the dossier says ${head.sequence}.`);
  process.exit(1);
}
console.log(
  `Issue ${issue}: ${events.length} events, whole and in order. Its end: ${head.sequence}:${prevHash}`,
);
