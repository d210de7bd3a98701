import type { ReadinessRow } from '../../src/contract/readiness-view';

/** A missing requirement that takes files, with whatever a test wants different. */
export function readinessRow(key: string, different: Partial<ReadinessRow> = {}): ReadinessRow {
  const name = { zh: `${key}（中）`, en: key };
  return {
    key,
    name,
    clause: '6.2',
    direction: 'input',
    owner: { key: 'product', name: { zh: '产品部', en: 'Product department' } },
    state: 'missing',
    task: 'attach',
    missing: [],
    accepts: { file: true, link: false, dates: false },
    evidence: [],
    waiver: null,
    ...different,
  };
}
