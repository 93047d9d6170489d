import * as z from 'zod/mini';
import type { FindingKey, PageFindings } from '@/lib/terms/finding';
import { isFindingKey } from './page-opening';

/** More than any page of code lists has; a page that says more has taken over its content script. */
const MOST_FINDINGS = 10_000;

const text = z.pipe(
  z.string(),
  z.transform((all: string) => all.slice(0, 400)),
);

const finding = z.object({
  key: z.custom<FindingKey>((key) => typeof key === 'string' && isFindingKey(key)),
  kind: z.enum(['term', 'code', 'category']),
  name: text,
  detail: text,
  count: z.int().check(z.gte(1)),
});

const findings = z.object({
  findings: z.array(z.unknown()).check(z.maxLength(MOST_FINDINGS)),
  tooLarge: z.boolean(),
  isCodingPage: z.boolean(),
});

/**
 * Reads a content script's answer to `getPageFindings`, which a page that has taken it over may have made up. What is no
 * finding is left out, and each is there once.
 * @returns undefined for an answer that is none
 */
export function readFindings(answer: unknown): PageFindings | undefined {
  const parsed = findings.safeParse(answer);
  if (!parsed.success) return undefined;
  const byKey = new Map<FindingKey, PageFindings['findings'][number]>();
  for (const each of parsed.data.findings) {
    const read = finding.safeParse(each);
    if (read.success && !byKey.has(read.data.key)) byKey.set(read.data.key, read.data);
  }
  return { ...parsed.data, findings: [...byKey.values()] };
}
