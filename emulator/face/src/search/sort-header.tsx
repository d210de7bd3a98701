import type { JqlOrder } from '../jql/order-by';

interface Props {
  readonly name: string;
  /** What JQL calls the column; undefined when it cannot be sorted. */
  readonly sortName: string | undefined;
  readonly order: JqlOrder | undefined;
  readonly sort: (order: JqlOrder) => void;
}

const ARROWS = { ascending: '▲', descending: '▼' } as const;

/** The head of a column, which sorts by it; once more turns the order round. */
export function SortHeader({ name, sortName, order, sort }: Props) {
  if (sortName === undefined) return <th scope="col">{name}</th>;
  const direction = order?.field.toLowerCase() === sortName ? order.direction : undefined;
  return (
    <th scope="col" {...(direction && { 'aria-sort': direction })}>
      <button
        type="button"
        className="site-sort"
        onClick={() =>
          sort({ field: sortName, direction: direction === 'ascending' ? 'descending' : 'ascending' })
        }
      >
        {name}
        <span aria-hidden="true">{direction && ` ${ARROWS[direction]}`}</span>
      </button>
    </th>
  );
}
