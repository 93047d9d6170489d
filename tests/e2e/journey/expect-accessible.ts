import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules that see colours: all that dark can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Runs axe over what is on screen, with all its rules in light, and with those about colours in dark. Fails with the
 * rules and elements.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion: colours in the middle of a transition have no contrast worth measuring.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // One that has begun before, as the colours of an earlier check were given back, goes on all the same.
    await page.evaluate(() => {
      for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
    });
    // Legacy mode stays inside the page; the other one opens a tab, which closes a popup.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    if (colorScheme === 'dark') axe.withRules(COLOUR_RULES);
    const { violations, passes } = await axe.analyze();
    expect(passes.length, `rules that axe could check on: ${screen}, ${colorScheme}`).toBeGreaterThan(
      colorScheme === 'dark' ? 0 : 5,
    );
    for (const { id, help, nodes } of violations)
      problems.push(...nodes.map((node) => `${colorScheme}: ${id} (${help}): ${node.html}`));
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  expect(problems, `axe on: ${screen}`).toEqual([]);
}

/** Fails when something on the page is wider than the page, so that it would have to be scrolled sideways. */
export async function expectFitsWidth(page: Page, screen: string): Promise<void> {
  const [needed, has] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  expect(needed, `width in px of: ${screen}`).toBeLessThanOrEqual(has);
}
