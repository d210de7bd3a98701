/** Where a node stands in the source: character offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '>' | '<=' | '>=';
export type LogicalOperator = '&&' | '||' | '??';
export type UnaryOperator = '!' | '-' | 'typeof';

/** An expression: everything that has a value and stands inside one statement. */
export type Expression =
  | ({ readonly kind: 'literal'; readonly value: null | boolean | number | string } & Span)
  | ({ readonly kind: 'identifier'; readonly name: string } & Span)
  | ({
      readonly kind: 'template';
      /** One more text than there are values. */
      readonly texts: readonly string[];
      readonly values: readonly Expression[];
    } & Span)
  | ({ readonly kind: 'list'; readonly items: readonly Expression[] } & Span)
  | ({ readonly kind: 'map'; readonly entries: readonly MapEntry[] } & Span)
  | MemberExpression
  | ({
      readonly kind: 'index';
      readonly object: Expression;
      readonly key: Expression;
      readonly isOptional: boolean;
    } & Span)
  | CallExpression
  | ({ readonly kind: 'new'; readonly typeName: string; readonly args: readonly Expression[] } & Span)
  | ({ readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression } & Span)
  | ({
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    } & Span)
  | ({
      readonly kind: 'logical';
      readonly operator: LogicalOperator;
      readonly left: Expression;
      readonly right: Expression;
    } & Span)
  | ({
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    } & Span)
  | ({ readonly kind: 'throw'; readonly value: Expression } & Span)
  | LambdaExpression;

export interface MapEntry extends Span {
  readonly key: string;
  readonly value: Expression;
}

export interface MemberExpression extends Span {
  readonly kind: 'member';
  readonly object: Expression;
  readonly name: string;
  readonly isOptional: boolean;
}

export interface CallExpression extends Span {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Expression[];
  readonly isOptional: boolean;
}

export interface LambdaExpression extends Span {
  readonly kind: 'lambda';
  readonly parameters: readonly string[];
  readonly body: Block;
}

export interface Declaration extends Span {
  readonly name: string;
  readonly value: Expression;
}

/** Declarations, then one body: the shape of a whole expression and of every `{ … }` block. */
export interface Block extends Span {
  readonly kind: 'block';
  readonly declarations: readonly Declaration[];
  readonly body: Body;
}

export type Body = Expression | IfStatement | TryStatement;

export interface IfStatement extends Span {
  readonly kind: 'if';
  readonly branches: readonly { readonly test: Expression; readonly block: Block }[];
  readonly otherwise: Block;
}

export interface TryStatement extends Span {
  readonly kind: 'try';
  readonly block: Block;
  readonly errorName: string | null;
  readonly handler: Block;
}

/** A parsed expression together with the source it was parsed from. */
export interface Ast {
  readonly source: string;
  readonly root: Block;
}
