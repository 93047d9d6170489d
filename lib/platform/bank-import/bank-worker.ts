import { database } from '@/lib/db/database';
import { serveBankImport } from './serve-bank-import';

// A module worker of the settings page. It reads and stores banks, so that the page stays free.
serveBankImport(self, database);
