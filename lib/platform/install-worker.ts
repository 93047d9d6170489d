import { database } from '@/lib/db/database';
import { serveInstall } from './serve-install';

// A module worker of the settings page. It reads and packs code sets, so that the page stays free.
serveInstall(self, database, () => Date.now());
