import { storage } from 'wxt/utils/storage';

/** The id of the database that lacks what its mirror has; null while there is none. Found by the check at the start. */
export const databaseBehind = storage.defineItem<string>('local:database-behind');
