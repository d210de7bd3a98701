/** Writes the schema of process files, from the one by which the app reads them. Run with tsx: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { publishedSchema } from '../../src/domain/process/published-schema.ts';

const file = new URL('../process.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(publishedSchema(), null, 2)}\n`);
