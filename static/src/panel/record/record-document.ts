/** A table of a document; its words stand in both languages side by side. */
export interface RecordTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A document that outlasts the panel, in both languages. */
export interface RecordDocument {
  readonly title: string;
  /** What is said before the tables. */
  readonly paragraphs?: readonly string[];
  readonly tables: readonly RecordTable[];
}
