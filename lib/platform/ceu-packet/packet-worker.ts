import { database } from '@/lib/db/database';
import { servePacket } from './serve-packet';

// A module worker of the settings page. It makes, verifies and restores audit packets, so that the page stays free.
servePacket(self, database);
