import type { AppFunctionType } from '../jql/app-function-types';

/** What the site needs to know of an installed Forge app, read from its manifest. */
export interface AppDescription {
  readonly appId: string;
  readonly environmentId: string;
  readonly name: string;
  /** Granted OAuth scopes, e.g. `read:jira-work`. */
  readonly scopes: readonly string[];
  readonly customFields: readonly AppCustomField[];
  readonly workflowValidators: readonly AppWorkflowValidator[];
  readonly workflowConditions?: readonly AppWorkflowCondition[];
  readonly triggers: readonly AppTrigger[];
  readonly jqlFunctions?: readonly AppJqlFunction[];
  readonly consumers: readonly AppConsumer[];
  readonly scheduledTriggers: readonly AppScheduledTrigger[];
  /** Called before the app is taken off the site. */
  readonly preUninstall?: readonly AppLifeCycleFunction[];
  readonly surfaces: readonly AppSurface[];
  /** Flat translation tables by locale: `en-US` -> `panel.title` -> text. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A manifest text: literal, or a key of the translations. */
export type AppText = string | { readonly i18n: string };

export interface AppCustomField {
  readonly key: string;
  readonly name: AppText;
  readonly description: AppText;
  readonly type: 'string' | 'number' | 'user' | 'group' | 'date' | 'datetime' | 'object';
  readonly collection: 'none' | 'list';
  readonly readOnly: boolean;
  /** `view.formatter.expression`, evaluated with `value`, `issue`, `user`. */
  readonly formatterExpression?: string;
  /** `searchSuggestions.expression`. */
  readonly searchSuggestionsExpression?: string;
  /** Properties of an object field that JQL can name: `Field.alias`. */
  readonly searchAliases?: readonly AppFieldAlias[];
}

/** A property of an object field's schema with a `searchAlias`. */
export interface AppFieldAlias {
  readonly property: string;
  readonly alias: string;
  /** `searchType`, else the property's own type. */
  readonly type: 'text' | 'user' | 'group' | 'date' | 'string' | 'number';
}

export interface AppWorkflowValidator {
  readonly key: string;
  readonly name: AppText;
  readonly description: AppText;
  readonly expression: string;
  readonly errorMessage?: AppText;
  readonly configurationDescription?: AppRuleDescription;
  readonly projectTypes?: readonly AppProjectType[];
}

export interface AppWorkflowCondition {
  readonly key: string;
  readonly name: AppText;
  readonly description: AppText;
  readonly expression: string;
  readonly configurationDescription?: AppRuleDescription;
  readonly projectTypes?: readonly AppProjectType[];
}

/** Says what a saved configuration of a workflow rule means. */
export interface AppRuleDescription {
  readonly expression: string;
}

/** Where a workflow rule may stand; `company-managed` alone unless the manifest says so. */
export type AppProjectType = 'company-managed' | 'team-managed';

/** The three pages that a workflow rule may have. */
export type RuleEntryPoint = 'create' | 'edit' | 'view';

export interface AppTrigger {
  readonly key: string;
  readonly events: readonly string[];
  readonly functionKey: string;
  readonly ignoreSelf: boolean;
  readonly filterExpression?: string;
  readonly onFilterError: 'IGNORE' | 'IGNORE_AND_LOG' | 'RECEIVE' | 'RECEIVE_AND_LOG';
}

/** A JQL function of the app. */
export interface AppJqlFunction {
  readonly key: string;
  readonly name: string;
  readonly functionKey: string;
  readonly types: readonly AppFunctionType[];
  /** Lower case, e.g. `in`, `not in`. */
  readonly operators: readonly string[];
  readonly arguments: readonly { readonly name: string; readonly isRequired: boolean }[];
}

/** A consumer of one of the app's queues. */
export interface AppConsumer {
  readonly key: string;
  readonly queueName: string;
  readonly functionKey: string;
}

export interface AppScheduledTrigger {
  readonly key: string;
  readonly functionKey: string;
  readonly interval: 'fiveMinute' | 'hour' | 'day' | 'week';
}

/** A module that is nothing but a function. */
export interface AppLifeCycleFunction {
  readonly key: string;
  readonly functionKey: string;
}

/** A module with a Custom UI page: issue panel, admin page, … */
export interface AppSurface {
  readonly moduleType: string;
  readonly key: string;
  readonly title: AppText;
  /** Folder of the built resource, relative to the app. */
  readonly resourcePath: string;
  /** Page inside the resource, `index.html` unless an entry names another. */
  readonly page: string;
  readonly resolverFunctionKey?: string;
  readonly viewportSize?: string;
  readonly displayConditions?: unknown;
  /** Where a module may say so: whether Jira puts the title above it, or nothing at all. */
  readonly layout?: 'native' | 'blank';
  /** Entries beside the page, each with an address of its own below it. */
  readonly subpages?: readonly AppSubpages[];
  /** Which of a workflow rule's pages it is; other modules have one page. */
  readonly entryPoint?: RuleEntryPoint;
}

/** A group of addresses that an app has below its page. */
export interface AppSubpages {
  readonly header?: AppText;
  readonly pages: readonly { readonly title: AppText; readonly route: string }[];
}

/** Extension ARI under which Jira knows a module of the app. */
export function extensionAri(
  app: Pick<AppDescription, 'appId' | 'environmentId'>,
  moduleKey: string,
): string {
  return `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${moduleKey}`;
}
