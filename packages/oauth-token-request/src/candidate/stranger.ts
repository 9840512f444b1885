/** What shows that a call of something that isn't known sends JSON or multipart: the text of it, or a header that says so. */
const ENCODES = /JSON\s*\.\s*stringify|FormData|application\/json/u;

/** Whether a text may hold a request of a client that isn't known: only parameters that are unmistakable speak for one. */
export const namesStranger = (text: string): boolean =>
  text.includes('grant_type') && /\.\s*post\s*[<(]/u.test(text) && ENCODES.test(text);
