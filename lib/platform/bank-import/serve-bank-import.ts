import { previewBankTable } from '@/lib/bank/bank-columns';
import { BankFileError } from '@/lib/bank/bank-file-error';
import { BANK_LIMITS, ownBankId, type OwnBank } from '@/lib/bank/own-bank';
import { readBankJson } from '@/lib/bank/read-bank-json';
import { readBankTable } from '@/lib/bank/read-bank-table';
import { ownBankChanges, restoreOwnBank, storeOwnBank, type OwnBankBefore } from '@/lib/db/own-banks';
import type { CompanionDatabase } from '@/lib/db/schema';
import { decodeText } from '@/lib/std/decode-text';
import { servePort, type Port } from '../serve-port';
import type { BankImportReply, BankImportRequest, BankSummary } from './bank-import-messages';

type Opened = { text: string; name: string };

const SAMPLE = 3;

/**
 * The worker's side of importing a bank: reads a file, keeps what it read, stores it when told, and puts back what was
 * there. One file a worker; a page that has enough of it ends the worker, which changes nothing but for a bank that was
 * stored already.
 * @param open opens the worker's own connection to the database
 */
export function serveBankImport(
  port: Port<BankImportRequest, BankImportReply>,
  open: () => Promise<CompanionDatabase>,
): void {
  let opened: Opened | undefined;
  let read: OwnBank | undefined;
  let before: OwnBankBefore | undefined;

  const onProgress = (share: number) => port.postMessage({ type: 'progress', share });
  const keep = async (bank: OwnBank): Promise<BankImportReply> => {
    read = bank;
    return { type: 'read', summary: await summarise(await open(), bank) };
  };

  const answer = async (request: BankImportRequest): Promise<BankImportReply> => {
    switch (request.type) {
      case 'open': {
        const { file, name, topic } = request;
        opened = { text: await textOf(file, name), name };
        if (!isJson(opened)) return { type: 'table', preview: previewBankTable(opened.text) };
        return keep(readBankJson(opened.text, { file: name, topic, onProgress }));
      }
      case 'map': {
        if (!opened) throw new Error('No table is open.');
        const { columns, topic } = request;
        return keep(readBankTable(opened.text, columns, { file: opened.name, topic, onProgress }));
      }
      case 'retitle':
        return keep({ ...known(read), title: request.title });
      case 'store': {
        const bankId = ownBankId(request.title);
        const bank = { ...known(read), title: request.title };
        before = await storeOwnBank(await open(), bankId, bank);
        return { type: 'stored', bankId, title: bank.title, questions: bank.items.length };
      }
      case 'undo': {
        if (before) await restoreOwnBank(await open(), before);
        before = undefined;
        return { type: 'undone' };
      }
    }
  };

  servePort(port, answer, sent);
}

function known(read: OwnBank | undefined): OwnBank {
  if (!read) throw new Error('Nothing was read yet.');
  return read;
}

async function textOf(file: Blob, name: string): Promise<string> {
  if (file.size > BANK_LIMITS.bytes)
    throw new BankFileError(name, `It is larger than ${BANK_LIMITS.bytes / 1_000_000} MB. Split it.`);
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined)
    throw new BankFileError(name, 'This is not a text file. Save a spreadsheet as CSV first.');
  if (text.trim() === '') throw new BankFileError(name, 'It is empty.');
  return text;
}

/** By its content: files are renamed. A table begins with a name of a column. */
function isJson({ text, name }: Opened): boolean {
  return /^\s*[[{]/.test(text) || /\.json$/i.test(name);
}

async function summarise(db: CompanionDatabase, bank: OwnBank): Promise<BankSummary> {
  const { items, title } = bank;
  return {
    title,
    questions: items.length,
    multiple: items.filter(({ type }) => type === 'multiple').length,
    unexplained: items.filter(
      ({ explanation, options }) => explanation === '' && options.every(({ rationale }) => rationale === ''),
    ).length,
    sample: items.slice(0, SAMPLE),
    changes: await ownBankChanges(db, ownBankId(title), bank),
  };
}

function sent(error: unknown) {
  if (error instanceof BankFileError) {
    const { message, problems, total } = error;
    return { is: 'file' as const, message, problems, total };
  }
  return { is: 'storage' as const, message: String(error) };
}
