import { storage } from 'wxt/utils/storage';

/** When the last backup file was made on this device, epoch ms; null when there is none. */
export const lastBackup = storage.defineItem<number>('local:last-backup');
