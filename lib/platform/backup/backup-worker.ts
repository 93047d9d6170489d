import { database } from '@/lib/db/database';
import { serveBackup } from './serve-backup';

// A module worker of the settings page. It makes, reads and restores backups, so that the page stays free.
serveBackup(self, database);
