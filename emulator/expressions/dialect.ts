/** `jira`: workflow rules, fields, REST. `eventFilter`: a trigger's filter, whose only variable is `event`. */
export type Dialect = 'jira' | 'eventFilter';
