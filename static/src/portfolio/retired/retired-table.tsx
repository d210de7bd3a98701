import type { ReactNode } from 'react';
import type { TextKey } from '../../common/text-key';
import { useTexts, type Texts } from '../../common/texts';
import type { FoundRow } from '../../jira/search-issues';
import { ProductLink } from '../../panel/product-link';
import type { FieldReader } from '../field-words';
import { usePortfolio } from '../portfolio-context';

/** Regions that are named; the rest is counted. */
const MOST_REGIONS = 6;

interface Props {
  readonly rows: readonly FoundRow[];
  readonly fields: FieldReader;
}

const COLUMNS: readonly TextKey[] = [
  'portfolio.retired.key',
  'portfolio.retired.summary',
  'portfolio.retired.reason',
  'portfolio.retired.replacement',
  'portfolio.retired.retiredOn',
  'portfolio.retired.endOfSupport',
  'portfolio.retired.regions',
  'portfolio.retired.notice',
  'portfolio.retired.archivedOn',
];

/** The retired products: a table where there is room, one card per product where there is not. */
export function RetiredTable({ rows, fields }: Props) {
  const { t } = useTexts();
  return (
    <div className="lg-table-room">
      <table className="lg-table">
        <caption className="lg-hidden">{t('portfolio.retired.title')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} row={row} fields={fields} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ row, fields }: { readonly row: FoundRow; readonly fields: FieldReader }) {
  const texts = useTexts();
  const { t, name, day } = texts;
  const { view } = usePortfolio();
  const [reason] = fields.read(row, 'retirement-reason');
  const [replacement] = fields.read(row, 'replacement-product');
  const known = view.reasons.find((each) => each.name[view.storedLanguage] === reason);
  const dayOf = (key: string) => fields.read(row, key).map(day).join(', ');
  const cells: readonly ReactNode[] = [
    <ProductLink key="key" productKey={row.key} />,
    row.summary,
    known ? name(known.name) : reason,
    replacement === undefined ? '' : <ProductLink key="replacement" productKey={replacement} />,
    dayOf('retired-on'),
    dayOf('end-of-support'),
    regionWords(fields.read(row, 'affected-regions'), texts),
    fields.read(row, 'notice-status').join(', '),
    dayOf('archived-on'),
  ];
  return (
    <tr>
      {cells.map((cell, index) => (
        <td key={index} data-column={COLUMNS[index] && t(COLUMNS[index])} className="lg-words">
          {cell}
        </td>
      ))}
    </tr>
  );
}

function regionWords(regions: readonly string[], { t, all }: Pick<Texts, 't' | 'all'>): string {
  if (regions.length <= MOST_REGIONS) return all(regions);
  const more = regions.length - MOST_REGIONS;
  return t('portfolio.retired.moreRegions', { regions: all(regions.slice(0, MOST_REGIONS)), count: more });
}
