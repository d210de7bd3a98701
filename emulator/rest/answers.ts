import { type z } from 'zod';

/** Jira's error body. */
export function jiraError(
  status: number,
  errorMessages: readonly string[],
  errors: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ errorMessages, errors }, { status });
}

/** 400 in Jira's shape. */
export function badRequest(...errorMessages: readonly string[]): Response {
  return jiraError(400, errorMessages);
}

/** 200 with JSON. */
export function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

/** Jira reads JSON only from a body that says it is JSON; null when this one does. */
export function refusedMediaType(request: Request): Response | null {
  const type = request.headers.get('content-type') ?? '';
  if (/^application\/json\b/i.test(type)) return null;
  return jiraError(415, [`Unsupported Media Type: the body must be application/json, not "${type}".`]);
}

/** 204. */
export function noContent(): Response {
  return new Response(null, { status: 204 });
}

/** Refuses loudly what the site does not do, so that nobody takes a stub for an answer. */
export function notSimulated(what: string): Response {
  return jiraError(501, [`Not simulated by the local Jira site: ${what}`]);
}

/** Jira words the absence of a scope like this, whatever the operation. */
export function scopeMissing(): Response {
  return Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });
}

/** Jira's answer to a request without credentials. */
export function loginRequired(): Response {
  return Response.json(
    { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
    { status: 401, headers: { 'WWW-Authenticate': 'OAuth realm="http%3A%2F%2Flocalhost"' } },
  );
}

/** An issue that is not there and one that may not be seen look the same. */
export function issueNotFound(): Response {
  return jiraError(404, ['Issue does not exist or you do not have permission to see it.']);
}

/** A body that does not have the documented shape. */
export function invalidPayload(problem: z.ZodError): Response {
  const first = problem.issues[0];
  const where = first?.path.join('.') ?? '';
  const said = first?.message ?? 'unreadable';
  return badRequest(
    where === '' ? `Invalid request payload. ${said}` : `Invalid request payload. ${where}: ${said}`,
  );
}
