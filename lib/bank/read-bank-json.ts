import * as z from 'zod';
import { BankFileError, PROBLEMS_NAMED, type BankFileProblem } from './bank-file-error';
import { JsonPlaces } from './json-places';
import { BANK_FORMAT, BANK_LIMITS, titleFromFile, type OwnBank, type ReadBankOptions } from './own-bank';
import { ownItem, ownItemSchema, type OwnItem } from './own-item';

const headSchema = z.strictObject({
  format: z.literal(BANK_FORMAT),
  version: z.literal(
    1,
    'This version of the extension reads version 1. Update the extension, then try again.',
  ),
  title: z.string().trim().min(1).max(100),
  items: z.array(z.unknown()),
});

/**
 * Reads a bank file: our bank format, or a bare list of items as in our own content (docs/data-format.md).
 * @throws BankFileError that names every place, the first 20 in words
 */
export function readBankJson(text: string, { file, topic, onProgress }: ReadBankOptions): OwnBank {
  const json = parse(text, file);
  const { title, items, path } = contents(json, text, file);
  if (items.length === 0) throw new BankFileError(file, 'There is no question in it.');
  if (items.length > BANK_LIMITS.items) {
    throw new BankFileError(
      file,
      `It has ${items.length.toLocaleString('en-US')} questions; at most ${BANK_LIMITS.items.toLocaleString('en-US')} are read. Split it.`,
    );
  }
  const issues: { path: PropertyKey[]; message: string }[] = [];
  const firstAt = new Map<string, number>();
  const read: OwnItem[] = [];
  for (const [at, raw] of items.entries()) {
    const parsed = ownItemSchema.safeParse(raw);
    if (parsed.success) {
      const { id } = parsed.data;
      const before = firstAt.get(id);
      if (before === undefined) firstAt.set(id, at);
      else
        issues.push({
          path: [...path, at, 'id'],
          message: `Question ${at + 1} has the id “${id}” of question ${before + 1}.`,
        });
      read.push(parsed.data);
    } else {
      for (const issue of parsed.error.issues)
        issues.push({ path: [...path, at, ...issue.path], message: said(at, issue) });
    }
    if (at % 200 === 0) onProgress?.(at / items.length);
  }
  if (issues.length > 0) throw new BankFileError(file, placed(text, issues), issues.length);
  return { title: title ?? titleFromFile(file), items: read.map((each) => ownItem(each, topic)) };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { syntax } = new JsonPlaces(text);
    if (syntax) throw new BankFileError(file, [syntax]);
    throw new BankFileError(file, `It is not JSON (${String(error)}).`);
  }
}

function contents(json: unknown, text: string, file: string) {
  if (Array.isArray(json)) return { title: undefined, items: json as unknown[], path: [] };
  const isOurs = typeof json === 'object' && json !== null && 'format' in json && json.format === BANK_FORMAT;
  if (!isOurs) {
    throw new BankFileError(
      file,
      `It is not a question bank: it should be a list of questions, or have "format": "${BANK_FORMAT}".`,
    );
  }
  const head = headSchema.safeParse(json);
  if (head.success) return { title: head.data.title, items: head.data.items, path: ['items'] };
  const issues = head.error.issues.map(({ path, message }) => ({
    path,
    message: `${path.join('.')}: ${message}`,
  }));
  throw new BankFileError(file, placed(text, issues));
}

/** `Question 3, options 2, text: Empty.` Numbers count from 1, as people do. */
function said(at: number, { path, message }: { path: PropertyKey[]; message: string }): string {
  const steps = path.map((step) => (typeof step === 'number' ? ` ${step + 1}` : `, ${String(step)}`));
  return `Question ${at + 1}${steps.join('')}: ${message}`;
}

function placed(
  text: string,
  issues: readonly { path: PropertyKey[]; message: string }[],
): BankFileProblem[] {
  const places = new JsonPlaces(text);
  return issues.slice(0, PROBLEMS_NAMED).map(({ path, message }) => ({ ...places.at(path), message }));
}
