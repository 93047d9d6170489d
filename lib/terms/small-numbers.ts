/** Numbers from 0 on, in half the memory where none is above 65,535. */
export type Numbers = Uint16Array | Int32Array;

/** Whole numbers from 0 on as an array of the smaller kind that holds them. */
export function smallNumbers(numbers: ArrayLike<number>): Numbers {
  const small = Uint16Array.from(numbers);
  return small.every((number, at) => number === numbers[at]) ? small : Int32Array.from(numbers);
}

/** UTF-16 units, in half the memory where none is above 255, as in English. */
export type Units = Uint8Array | Uint16Array;

export function smallUnits(units: Uint16Array): Units {
  return units.every((unit) => unit <= 0xff) ? Uint8Array.from(units) : units;
}
