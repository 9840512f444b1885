/** From this length on, V8 keeps a part of a text as a place in the whole. */
const SHARED_LENGTH = 13;

/** A copy of a part of a text that may be kept for long: the part itself would keep the whole text alive. */
export const detached = (part: string): string => (part.length < SHARED_LENGTH ? part : part.split('').join(''));
