/** A string that says which kind of id it is, so that an item id cannot be passed for a note id. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
