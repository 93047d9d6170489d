/**
 * What one layer says of a code, with the edition of that layer: it may be older or newer than the code's own.
 * `not-known`: the layer has not been installed, or the code may have come after its edition.
 */
export type Said<T> =
  | { kind: 'said'; edition: string; value: T }
  | { kind: 'not-installed' }
  | { kind: 'not-known'; edition: string };
