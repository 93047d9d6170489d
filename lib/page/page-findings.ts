import type { FindingKey, PageFinding } from '@/lib/terms/finding';
import type { TextSpan } from '@/lib/terms/mention';
import type { Glossary } from '@/lib/terms/open-glossary';

/** What a span is a place of; undefined for one whose term is not in the glossary. */
export function findingKey(span: TextSpan, entryAt: Glossary['entryAt']): FindingKey | undefined {
  if (span.kind !== 'term') return `code:${span.code.system}:${span.code.code.replace('.', '')}`;
  const entry = entryAt(span.entry);
  return entry && `term:${entry.id}`;
}

/** The things found, each once, in the order of their first places. */
export function findingsOf(spans: readonly TextSpan[], entryAt: Glossary['entryAt']): PageFinding[] {
  const findings = new Map<FindingKey, PageFinding>();
  for (const span of spans) {
    const key = findingKey(span, entryAt);
    if (key === undefined) continue;
    const known = findings.get(key);
    if (known) known.count += 1;
    else findings.set(key, { key, kind: span.kind, ...wordsOf(span, entryAt), count: 1 });
  }
  return [...findings.values()];
}

function wordsOf(span: TextSpan, entryAt: Glossary['entryAt']): { name: string; detail: string } {
  if (span.kind !== 'term') return { name: span.code.code, detail: span.code.title };
  const entry = entryAt(span.entry);
  const own = entry?.isOwn ? 'Your term' : '';
  return {
    name: entry?.name ?? '',
    detail: [own, entry?.definition ?? ''].filter((part) => part !== '').join(' · '),
  };
}
