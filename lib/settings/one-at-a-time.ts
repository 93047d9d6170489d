/**
 * Runs a read-and-write of one storage item while no other page or worker of the extension does the same, so that two
 * changes made at once are both kept.
 */
export function oneAtATime<T>(itemKey: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`ccs-companion:${itemKey}`, work);
}
