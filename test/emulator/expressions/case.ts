/** How we know: the documentation says so, somebody saw it on the platform, or we assume it. */
export type Mark = 'documented' | 'observed' | 'assumed';

/** An expression with what it must give: a result as plain JSON, or a part of the error. */
export type Case =
  | readonly [mark: Mark, expression: string, result: unknown]
  | readonly [mark: Mark, expression: string, outcome: 'error', part: string];
