/**
 * Checks answers against the schemas of Jira's models that jira.js publishes. A script of its own, because the package
 * is an ES module. Reads `[[model, body], …]` from standard input and prints a sentence or null for each.
 */
import * as models from 'jira.js/cloud';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const pairs = JSON.parse(Buffer.concat(chunks).toString());
const told = pairs.map(([model, body]) => {
  const parsed = models[`${model}Schema`]?.safeParse(body);
  if (parsed === undefined) return `jira.js has no model ${model}`;
  return parsed.success ? null : JSON.stringify(parsed.error.issues).slice(0, 600);
});
process.stdout.write(JSON.stringify(told));
