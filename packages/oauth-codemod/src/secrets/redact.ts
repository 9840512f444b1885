import { findSecrets } from './find.js';

const MASK = '***';

/** A file's text with its literal secrets masked; line breaks stay, so that lines keep their numbers. */
export function redact(path: string, text: string, others?: ReadonlySet<string>): string {
  let result = '';
  let position = 0;
  for (const [start, end] of findSecrets(path, text, others)) {
    const lineBreaks = text.slice(start, end).match(/\r\n|[\n\r]/gu) ?? [];
    result += text.slice(position, start) + [MASK, ...lineBreaks].join('');
    position = end;
  }
  return result + text.slice(position);
}
