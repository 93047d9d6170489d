import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { ScreensSection } from './screens-markdown';

const THEMES = ['light', 'dark'] as const;

/** Pixels: the narrowest panel, the usual one, a tab. */
const WIDTHS = [320, 360, 1280] as const;
const HEIGHT = 800;

export type Theme = (typeof THEMES)[number];

type Shot = { group: string; title: string; files: string[] };

/** Takes each screen in light and dark, and lists what it took. */
export class Camera {
  readonly #folder: string;
  readonly #shots: Shot[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  get count(): number {
    return this.#shots.reduce((sum, shot) => sum + shot.files.length, 0);
  }

  /** Deletes the pictures of a group, so that none stays that is no longer taken. */
  async clear(group: string): Promise<void> {
    const old = (await readdir(this.#folder)).filter((file) => file.startsWith(prefixOf(group)));
    for (const file of old) await rm(join(this.#folder, file));
  }

  /** Pictures of the page as it is now. `fullPage` is for extension pages; web pages are taken as seen. */
  async take(
    page: Page,
    group: string,
    name: string,
    title: string,
    { fullPage = true } = {},
  ): Promise<void> {
    const files: string[] = [];
    const viewport = page.viewportSize();
    if (viewport && (await page.evaluate(() => document.documentElement.scrollWidth)) > viewport.width)
      throw new Error(`${group}, ${name}: the page scrolls sideways at ${viewport.width} pixels.`);
    // As tall as its content instead of a scrolled-together picture, in which what sticks to the bottom is misplaced.
    if (fullPage && viewport) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: viewport.width, height });
    }
    for (const theme of THEMES) {
      const file = fileName(group, name, theme);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const picture = await page.screenshot({ fullPage, animations: 'disabled' });
      // A palette takes less than half the space, and text in a few colours loses nothing that can be seen.
      await sharp(picture).png({ palette: true, effort: 10, dither: 0 }).toFile(join(this.#folder, file));
      files.push(file);
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    if (viewport) await page.setViewportSize(viewport);
    this.#shots.push({ group, title, files });
  }

  /** The page as it is now at each width, which the names and titles of the pictures then end in. */
  async takeWidths(
    page: Page,
    group: string,
    name: string,
    title: string,
    { widths = WIDTHS, ...options }: { widths?: readonly number[]; fullPage?: boolean } = {},
  ): Promise<void> {
    const viewport = page.viewportSize();
    // Off what was clicked last: hovered over, it looks different.
    await page.mouse.move(0, 0);
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      await this.take(page, group, `${name}-${width}`, `${title}, ${width} pixels`, options);
    }
    if (viewport) await page.setViewportSize(viewport);
  }

  /** A picture taken before, as a data address. */
  async dataUrl(group: string, name: string, theme: Theme): Promise<string> {
    const bytes = await readFile(join(this.#folder, fileName(group, name, theme)));
    return `data:image/png;base64,${bytes.toString('base64')}`;
  }

  /** Where a picture that is not of a single screen belongs. */
  fileFor(name: string): string {
    return join(this.#folder, name);
  }

  /** What was taken, by group, for docs/screens.md. */
  sections(): ScreensSection[] {
    const groups = [...new Set(this.#shots.map((shot) => shot.group))];
    return groups.map((group) => ({
      heading: `${group[0]?.toUpperCase()}${group.slice(1)}`,
      lines: this.#shots.filter((shot) => shot.group === group).flatMap(shotLines),
    }));
  }
}

/** How the names of a group's pictures begin: `code-book-`. */
function prefixOf(group: string): string {
  return `${group.replaceAll(' ', '-')}-`;
}

function fileName(group: string, name: string, theme: Theme): string {
  return `${prefixOf(group)}${name}-${theme}.png`;
}

function shotLines({ title, files }: Shot): string[] {
  const pictures = files.map((file) => `![${title}](screens/${file})`).join(' ');
  return [`**${title}**`, '', pictures, ''];
}
