import Dexie from 'dexie';
import { storage } from 'wxt/utils/storage';
import { watchOwnChoices } from '@/lib/settings/ceu-choices';

/** The tables that the number on the icon and the reminders of a cycle are worked out from. */
const TABLES = ['ceuCycles', 'ceuActivities'];

/** A table that is never written together with them. */
const CONTENT_TABLE = 'codeSets';

/**
 * Another value at each change of the CEU records, so that the browser tells the worker and starts it if need be. Not
 * for longer than the browser runs: every start brings everything up to date anyway.
 */
const signal = storage.defineItem<string>('session:ceuChange');

/**
 * Tells the worker of every change of the CEU records, as soon as it is committed: the page that made it may be closed
 * before it could bring the number on the icon up to date itself. To be called once by a page that changes them.
 */
export function tellCeuChanges(): void {
  Dexie.on('storagemutated', (parts: object) => {
    const changed = new Set(Object.keys(parts).map((part) => part.split('/').at(-2)));
    // Dexie reports every table when it has created the database, in this page or another one: nothing was changed.
    const isCreated = changed.has(CONTENT_TABLE);
    if (!isCreated && TABLES.some((table) => changed.has(table))) void signal.setValue(crypto.randomUUID());
  });
}

/** For the worker: calls back after every change of the CEU records by a page, and of the user's own rules and numbers. */
export function watchCeuChanges(onChange: () => void): void {
  signal.watch(onChange);
  watchOwnChoices(onChange);
}
