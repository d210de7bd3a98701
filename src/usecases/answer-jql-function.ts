import { isCalendarDate } from '../domain/dossier/decide/calendar-date';
import { namedDemands } from '../domain/readiness/named-demands';
import type { ProcessDefinition } from '../domain/process/process-definition';
import type { FieldKey } from '../domain/projection/field-values';
import { TERMINATED } from '../domain/settings';
import { distinctTexts, fillText, type Text } from '../domain/text';
import type { SettingsStore } from '../ports';

export const JQL_FUNCTIONS = ['productsInStage', 'retiredProducts', 'productsWithMissing'] as const;
export type JqlFunctionName = (typeof JQL_FUNCTIONS)[number];

/** A call of a JQL function, as Jira asks it once and keeps the answer. */
export interface JqlCall {
  readonly name: JqlFunctionName;
  readonly isNegated: boolean;
  readonly args: readonly string[];
}

/** Sentences of refusals, in both languages. */
export interface JqlSentences {
  readonly notSetUp: Text;
  readonly unknownStage: Text;
  readonly unknownDeliverable: Text;
  readonly badDate: Text;
}

export interface JqlDeps {
  /** The one in force first; then those that products under way may still follow, under whose names fields are written. */
  readonly processes: readonly ProcessDefinition[];
  readonly settingsStore: SettingsStore;
  readonly jqlSentences: JqlSentences;
  /** Joins alternatives, e.g. ` or `. */
  readonly or: Text;
}

export type JqlAnswer =
  { readonly ok: true; readonly jql: string } | { readonly ok: false; readonly error: string };

/**
 * The JQL that a call of a function stands for. Jira puts it in the place of the whole clause, so the negation is in it: what is empty is in no list;
 * names of the process are understood in either language, or by their key.
 */
export async function answerJqlFunction(deps: JqlDeps, call: JqlCall): Promise<JqlAnswer> {
  const settings = await deps.settingsStore.load();
  const fieldKey = FIELDS[call.name];
  const field = settings?.fieldIds[fieldKey];
  if (!settings || field === undefined) return refuse(deps.jqlSentences.notSetUp);
  const [value = ''] = call.args.map((arg) => arg.trim());
  const cf = `cf[${field.replace('customfield_', '')}]`;
  if (call.name === 'retiredProducts') return since(deps, cf, value, call.isNegated);
  const found = valuesOf(deps, call.name, value);
  if (!Array.isArray(found)) return found;
  const list = [...new Set(found.map((name) => quote(name[settings.storedLanguage])))].join(', ');
  return {
    ok: true,
    jql: call.isNegated ? `(${cf} not in (${list}) OR ${cf} is EMPTY)` : `${cf} in (${list})`,
  };
}

const FIELDS: Readonly<Record<JqlFunctionName, FieldKey>> = {
  productsInStage: 'lifecycle-stage',
  retiredProducts: 'retired-on',
  productsWithMissing: 'missing-deliverables',
};

/** Names under which the field says so, or why there are none. */
function valuesOf(
  { processes, jqlSentences, or }: JqlDeps,
  name: Exclude<JqlFunctionName, 'retiredProducts'>,
  value: string,
): Text[] | Extract<JqlAnswer, { ok: false }> {
  if (name === 'productsInStage') {
    const stages = processes.map(stagesOf);
    const keys = stages.flat().flatMap((stage) => (says(stage, value) ? [stage.key] : []));
    const found = stages.flat().flatMap((stage) => (keys.includes(stage.key) ? [stage.name] : []));
    const known = (stages[0] ?? []).map((stage) => `${stage.name.zh} / ${stage.name.en}`).join(', ');
    return found.length > 0 ? distinctTexts(found) : refuse(jqlSentences.unknownStage, { value, known });
  }
  const names = distinctTexts(processes.flatMap((process) => demandsCalled(process, or, value)));
  return names.length > 0 ? names : refuse(jqlSentences.unknownDeliverable, { value });
}

function stagesOf({ stages, terminated }: ProcessDefinition) {
  return [...stages, { key: TERMINATED, name: terminated }];
}

function demandsCalled(process: ProcessDefinition, or: Text, value: string): readonly Text[] {
  const things = [...process.deliverables, ...process.facts].filter((each) => says(each, value));
  const keys = things.map(({ key }) => key);
  // What is asked for as one of several is missing under the name of them all.
  return namedDemands(process, or)
    .filter((each) => says(each, value) || each.keys.some((key) => keys.includes(key)))
    .map(({ name }) => name);
}

function since({ jqlSentences }: JqlDeps, cf: string, value: string, isNegated: boolean): JqlAnswer {
  if (value === '') return { ok: true, jql: `${cf} is ${isNegated ? '' : 'not '}EMPTY` };
  if (!isCalendarDate(value) && !/^-\d{1,5}[dwMy]$/.test(value))
    return refuse(jqlSentences.badDate, { value });
  return { ok: true, jql: isNegated ? `(${cf} < "${value}" OR ${cf} is EMPTY)` : `${cf} >= "${value}"` };
}

function says({ key, name }: { readonly key?: string; readonly name: Text }, value: string): boolean {
  const wanted = value.toLowerCase();
  return [key, name.zh, name.en].some((each) => each?.toLowerCase() === wanted);
}

const quote = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;

/** Nobody knows who will read it: it is kept for everybody who searches. */
function refuse(
  sentence: Text,
  facts: Readonly<Record<string, string>> = {},
): Extract<JqlAnswer, { ok: false }> {
  const { zh, en } = fillText(sentence, facts);
  return { ok: false, error: `${en} / ${zh}` };
}
