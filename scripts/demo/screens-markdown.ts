/** A part of docs/screens.md: its heading, and the lines below it. */
export type ScreensSection = { heading: string; lines: readonly string[] };

const HEAD = [
  '# Screens',
  '',
  'Made from the real extension by `npm run screens`, light and dark. Do not edit by hand.',
  '',
];

/**
 * The text of docs/screens.md with the sections that were made now. What was not made stays as it stands in `before`,
 * and a new section comes last: a step that could not be taken here does not lose its pictures.
 */
export function screensMarkdown(before: string, made: readonly ScreensSection[]): string {
  const sections = new Map(sectionsOf(before).map(({ heading, lines }) => [heading, lines]));
  for (const { heading, lines } of made) sections.set(heading, lines);
  return [...HEAD, ...[...sections].flatMap(([heading, lines]) => [`## ${heading}`, '', ...lines])].join(
    '\n',
  );
}

function sectionsOf(markdown: string): ScreensSection[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', , ...lines] = section.trimEnd().split('\n');
      return { heading, lines: [...lines, ''] };
    });
}
