import { PROCESS_SCHEMA } from './process-schema';

/** The schema of a process file as a document of JSON Schema. @see https://json-schema.org/draft/2020-12/schema */
export function publishedSchema(): Readonly<Record<string, unknown>> {
  const { schema, definitions } = PROCESS_SCHEMA;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A product-management process of Lifecycle Gates for Jira',
    ...schema,
    $defs: definitions,
  };
}
