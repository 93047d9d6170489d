// Keys of the packed synonym table beside the phrases themselves, which have letters, digits and spaces only.

/** How many words the longest phrase has. */
export const LONGEST = '#longest';
/** Before the number of a meaning; phrases have these numbers, as many phrases mean the same. */
export const MEANING = '#meaning:';
/** Before each word of the phrases. */
export const WORD = '#word:';
/** Before the words of a phrase in the order of the alphabet. */
export const REORDERED = '#order:';
