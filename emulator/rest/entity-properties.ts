import { z } from 'zod';
import { LIMITS } from '../limits';
import type { JsonObject, JsonValue } from '../store/json';
import { bad, good, type Result } from '../store/result';
import { answer, badRequest, jiraError, refusedMediaType } from './answers';
import type { RestRequest } from './route';

/** Keys of an object's properties. */
export function propertyKeys(request: RestRequest, properties: JsonObject): Response {
  const address = request.url.href.split('?')[0] ?? '';
  return answer({
    keys: Object.keys(properties).map((key) => ({ self: `${address}/${encodeURIComponent(key)}`, key })),
  });
}

/** One property, or Jira's 404. */
export function propertyValue(properties: JsonObject, key: string): Response {
  if (!Object.hasOwn(properties, key)) return propertyNotFound(key);
  return answer({ key, value: properties[key] });
}

/** Jira's 404 for a property. */
export function propertyNotFound(key: string): Response {
  return jiraError(404, [`The property with key '${key}' was not found.`]);
}

/**
 * Reads a new property value from the request.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties/
 */
export async function readPropertyValue(
  request: RestRequest,
  key: string,
): Promise<Result<JsonValue, Response>> {
  if (key.length > LIMITS.entityPropertyKeyCharacters)
    return bad(
      badRequest(`The property key cannot be longer than ${LIMITS.entityPropertyKeyCharacters} characters.`),
    );
  const refused = refusedMediaType(request.raw);
  if (refused !== null) return bad(refused);
  const text = await request.raw.text();
  if (text.length > LIMITS.entityPropertyValueCharacters)
    return bad(
      badRequest(
        `The property value cannot be longer than ${LIMITS.entityPropertyValueCharacters} characters.`,
      ),
    );
  try {
    return good(z.json().parse(JSON.parse(text)));
  } catch {
    return bad(badRequest('The property value is not a valid JSON.'));
  }
}

/** Sets a property; says whether it is new, because Jira answers 201 then and 200 otherwise. */
export function withProperty(
  properties: JsonObject,
  key: string,
  value: JsonValue,
): { readonly properties: JsonObject; readonly status: number } {
  return { properties: { ...properties, [key]: value }, status: Object.hasOwn(properties, key) ? 200 : 201 };
}

/** Leaves a property out. */
export function withoutProperty(properties: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== key));
}
