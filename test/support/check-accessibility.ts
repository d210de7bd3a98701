import { source } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** Rules that a person with a screen reader or without a mouse depends on; every finding is told with its place. */
export async function accessibilityProblems(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(async () => {
    // A dialog that is still fading in has no contrast yet; spinners never end and need not.
    const ending = document
      .getAnimations()
      .filter((animation) => Number.isFinite(Number(animation.effect?.getComputedTiming().endTime)));
    await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
  });
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
    );
  });
}
