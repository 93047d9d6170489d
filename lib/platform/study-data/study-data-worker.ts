import { database } from '@/lib/db/database';
import { serveStudyData } from './serve-study-data';

// A module worker of the settings page. It reads the whole log and makes all cards, so that the page stays free.
serveStudyData(self, database);
