import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { PROJECT, readJson } from './source-files';

const BUNDLE = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    isEntry: z.boolean().default(false),
  }),
);
const DIST = 'static/dist';
const LARGEST_FIRST_PAINT_BYTES = 150 * 1024;

/** The files that the browser must load before a page can draw anything. */
function filesBeforeFirstPaint(page: string): readonly string[] {
  const bundle = BUNDLE.parse(readJson(`${DIST}/bundle.json`));
  const wanted = new Set([page]);
  for (const name of wanted) for (const imported of bundle[name]?.imports ?? []) wanted.add(imported);
  return [...wanted].map((name) => bundle[name]?.file ?? `${name} is not in the bundle`);
}

describe.each(['panel.html', 'portfolio.html', 'admin.html'])('The bundle of %s', (page) => {
  it('is built', () => {
    expect(existsSync(join(PROJECT, DIST, page))).toBe(true);
  });

  it('asks for at most 150 KB of compressed JavaScript before the first paint', () => {
    const sizes = filesBeforeFirstPaint(page).map(
      (file) => gzipSync(readFileSync(join(PROJECT, DIST, file))).length,
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(LARGEST_FIRST_PAINT_BYTES);
  });

  it('has no script inside the page, which the policy of Custom UI would refuse', () => {
    const html = readFileSync(join(PROJECT, DIST, page), 'utf8');
    expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(html).not.toMatch(/(?:src|href)="\//);
  });
});
