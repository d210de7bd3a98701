import { readFileSync } from 'node:fs';
import { build, PROJECT_DIR } from './build/build';
import { parseCommandLine, USAGE } from './command-line';
import { faultPlanSchema, type FaultPlan } from './faults';
import { DamagedDataError, startLocalSite } from './local-site';

/** `npm start`: builds the app as it would be deployed and shows it in the local Jira site. */
async function main(): Promise<void> {
  const parsed = parseCommandLine(process.argv.slice(2));
  if (!parsed.ok) {
    console.error(`${parsed.message}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const { dataFolder, faultsFile, ...command } = parsed.command;
  const faults = faultsFile === null ? null : readFaults(faultsFile);
  if (faults?.ok === false) {
    console.error(faults.message);
    process.exitCode = 2;
    return;
  }
  build(console.log);
  try {
    const site = await startLocalSite({
      appDir: PROJECT_DIR,
      ...command,
      ...(dataFolder === null ? {} : { dataFolder }),
    });
    if (faults) site.world().planFaults(faults.plan);
    console.log(`\nThe local Jira site is at ${site.url}\nStop it with Ctrl+C.`);
    process.once('SIGINT', () => void site.stop().then(() => process.exit(0)));
    process.once('SIGTERM', () => void site.stop().then(() => process.exit(0)));
  } catch (error) {
    if (error instanceof DamagedDataError) {
      console.error(error.message);
      process.exitCode = 1;
      return;
    }
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    console.error(`Port ${command.port} is taken. Choose another: npm start -- --port ${command.port + 1}`);
    process.exitCode = 1;
  }
}

type ReadFaults =
  { readonly ok: true; readonly plan: FaultPlan } | { readonly ok: false; readonly message: string };

function readFaults(file: string): ReadFaults {
  try {
    return { ok: true, plan: faultPlanSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `The faults in ${file} cannot be used: ${why}` };
  }
}

void main();
