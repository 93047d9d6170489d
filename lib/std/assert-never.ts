/** Marks a branch that no value of a union can reach; the compiler complains when one is forgotten. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
