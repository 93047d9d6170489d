/** How missed minutes are made up for. */
export type CatchUp = {
  /** Minutes that were planned and not done so far. */
  owed: number;
  /** Days on which something was planned and nothing was done. */
  missedDays: number;
  /** Minutes more on each of the days ahead. */
  extra: number[];
  /** Minutes that find no room: `owed` less all of `extra`. */
  unplaced: number;
};

const STEP = 5;
/** More than this is given to a day only when it cannot be helped. */
const GENTLE = 15;
/** Looked at in turn: soon, if there is room soon. */
const HORIZONS = [7, 14, 28];

/** A past day: minutes planned and minutes done. */
export type PastDay = { planned: number; done: number };

/**
 * Spreads what was missed over the days ahead: at most a quarter of an hour a day as soon as there is room for it, else
 * as much as fits. What was done beyond the plan on another day counts against it.
 * @param room minutes free on each day ahead, in order
 */
export function catchUp(past: readonly PastDay[], room: readonly number[]): CatchUp {
  const planned = past.reduce((sum, day) => sum + day.planned, 0);
  const done = past.reduce((sum, day) => sum + day.done, 0);
  const owed = Math.max(0, planned - Math.floor(done));
  const extra = spread(owed, room);
  return {
    owed,
    missedDays: past.filter((day) => day.planned > 0 && day.done === 0).length,
    extra,
    unplaced: owed - extra.reduce((sum, minutes) => sum + minutes, 0),
  };
}

function spread(owed: number, room: readonly number[]): number[] {
  const { most, days } = manner(owed, room);
  let left = owed;
  return room.map((free, at) => {
    const minutes = at < days ? Math.min(free, most, left) : 0;
    left -= minutes;
    return minutes;
  });
}

/** The most minutes more on a day, and over how many days. */
function manner(owed: number, room: readonly number[]): { most: number; days: number } {
  const fits = (most: number, days: number) =>
    room.slice(0, days).reduce((sum, free) => sum + Math.min(free, most), 0) >= owed;
  for (const days of [...HORIZONS, room.length]) {
    for (let most = STEP; most <= GENTLE; most += STEP) if (fits(most, days)) return { most, days };
  }
  return { most: Infinity, days: room.length };
}
