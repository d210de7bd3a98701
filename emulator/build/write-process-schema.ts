import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchema } from '../../src/domain/process/published-schema';

/** Writes the schema of process files, from the one by which the app reads them. */
writeFileSync(join(__dirname, '../../docs/process.schema.json'), `${JSON.stringify(publishedSchema(), null, 2)}\n`);
