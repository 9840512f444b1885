import type { UrlText } from './url.js';

/** `https://YOUR_DOMAIN/`, `https://{yourDomain}/`, `https://<tenant>/`: what a reader of an example is to fill in. */
const FILLED_IN = /^(https?:\/\/)([{<[]?)([A-Z\d]+(?:_[A-Z\d]+)+|(?<=[{<[])[\w -]+)[}>\]]?(?=[/?#]|$)/u;

/** A URL in which a host that is to be filled in is as little known as one that the program puts there. */
export function withoutPlaceholder(url: UrlText): UrlText {
  const [first, ...others] = url.parts;
  const written = typeof first === 'string' ? FILLED_IN.exec(first) : null;
  const [all, scheme, , name] = written ?? [];
  if (typeof first !== 'string' || all === undefined || scheme === undefined || name === undefined) return url;
  const rest = first.slice(all.length);
  // What follows at once belongs to the host.
  if (rest === '' && others.length > 0) return url;
  return { ...url, parts: [scheme, { names: [name] }, rest, ...others] };
}
