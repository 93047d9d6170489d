import { database } from '@/lib/db/database';
import { serveDayPlan } from './serve-day-plan';

// A module worker of the popup and the panel. It plans the day, so that the page stays free; the policies are here alone.
serveDayPlan(self, database);
