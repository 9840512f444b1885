import { SENDS_JSON } from '../clients/stranger.js';

/** What shows that a call of something that isn't known sends JSON or multipart: its text, its header, or its name. */
const ENCODES = new RegExp(`JSON\\s*\\.\\s*stringify|FormData|application/json|${SENDS_JSON}`, 'iu');

/** What sends is called as `api.post(url, body)`, or as `request({ url, method: 'POST', data })`. */
const POSTS = /\.\s*post\s*[<(]|method['"]?\s*:\s*['"`]post['"`]/iu;

/** Whether a text may hold a request of a client that isn't known: only parameters that are unmistakable speak for one. */
export const namesStranger = (text: string): boolean =>
  text.includes('grant_type') && POSTS.test(text) && ENCODES.test(text);
