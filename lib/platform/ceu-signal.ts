import Dexie from 'dexie';
import { storage } from 'wxt/utils/storage';
import { watchOwnChoices } from '@/lib/settings/ceu-choices';

/** The tables that the number on the icon and the reminders of a cycle are worked out from. */
const TABLES = ['ceuCycles', 'ceuActivities'];

/** Another value at each change of the CEU records, so that the browser tells the worker and starts it if need be. */
const signal = storage.defineItem<string>('local:ceuChange');

/**
 * Tells the worker of every change of the CEU records, as soon as it is committed: the page that made it may be closed
 * before it could bring the number on the icon up to date itself. To be called once by a page that changes them.
 */
export function tellCeuChanges(): void {
  Dexie.on('storagemutated', (parts: object) => {
    const isCeu = Object.keys(parts).some((part) => TABLES.some((table) => part.split('/').includes(table)));
    if (isCeu) void signal.setValue(crypto.randomUUID());
  });
}

/** For the worker: calls back after every change of the CEU records by a page, and of the user's own rules and numbers. */
export function watchCeuChanges(onChange: () => void): void {
  signal.watch(onChange);
  watchOwnChoices(onChange);
}
