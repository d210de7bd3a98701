/** One thing wrong with an expression's text, as Jira's analyse endpoint reports it. */
export interface ExpressionProblem {
  /** `syntax`: it does not parse; `type`: members or comparisons cannot work; `other`: limits. */
  readonly type: 'syntax' | 'type' | 'other';
  readonly message: string;
  /** 1-based; absent for problems of the whole expression. */
  readonly line?: number;
  /** 1-based; absent for problems of the whole expression. */
  readonly column?: number;
  /** The part of the source the problem is about. */
  readonly expression?: string;
}
