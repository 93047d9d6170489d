import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { referenceSchema } from '@/lib/bank/item';
import { codeReferenceSchema } from '@/lib/codes/code';
import { AppError } from '@/lib/std/app-error';
import { slug } from '@/lib/std/schema';

const frontMatterSchema = z.strictObject({
  title: z.string().trim().min(1).max(100),
  terms: z.array(slug),
  domain: z.enum([
    'coding-knowledge',
    'documentation',
    'queries',
    'compliance',
    'information-technologies',
    'career',
  ]),
  sources: z.array(referenceSchema).min(1),
  edition: z.string().regex(/^(FY)?20\d\d$/),
  codes: z.array(codeReferenceSchema).default([]),
});

/** A study note: front matter and a Markdown body. */
export type Note = z.infer<typeof frontMatterSchema> & { id: string; body: string };

/**
 * Reads one note file (`---`, YAML, `---`, Markdown).
 * @param id the file's name without `.md`
 * @throws AppError `content-invalid` that names the note and what is wrong with it
 */
export function parseNote(id: string, source: string): Note {
  const [, yaml, body] = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(source) ?? [];
  if (yaml === undefined || body === undefined) {
    throw new AppError('content-invalid', `Note ${id}: no front matter between two lines of "---".`);
  }
  const parsed = frontMatterSchema.safeParse(readYaml(id, yaml));
  if (!parsed.success) {
    throw new AppError('content-invalid', `Note ${id}: ${z.prettifyError(parsed.error)}`);
  }
  return { ...parsed.data, id, body: body.trim() };
}

/** The ids of the notes that a note's body links to (`[title](note:id)`). */
export function linkedNotes(body: string): string[] {
  return [...body.matchAll(/\]\(note:([a-z0-9-]+)\)/g)].flatMap(([, id]) => id ?? []);
}

function readYaml(id: string, yaml: string): unknown {
  try {
    return parseYaml(yaml);
  } catch (cause) {
    throw new AppError('content-invalid', `Note ${id}: ${String(cause)}`, { cause });
  }
}
