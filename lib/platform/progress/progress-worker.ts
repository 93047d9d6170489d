import { openDatabase } from '@/lib/db/open-database';
import { serveProgress } from './serve-progress';

// A module worker of Progress. It counts the whole log, so that the page stays free. It writes nothing of the user's, so
// its database needs no mirror.
serveProgress(self, () => openDatabase());
