import type { Host } from '../types.js';
import type { BodyRule, Client, FormRewrite, Hook } from './client.js';
import { VERBS } from './verbs.js';
import { isAtLeast } from './version.js';

const current: readonly BodyRule[] = [
  {
    member: 'json',
    serialisation: { object: 'json', everything: 'json' },
    rewrite: { pass: 'object', name: 'form', header: 'own' },
  },
  { member: 'form', serialisation: { object: 'form', everything: 'form' }, rewrite: { pass: 'object', header: 'own' } },
  { member: 'body', serialisation: { object: 'text' }, rewrite: { pass: 'text', header: 'set' } },
];

const asFormOfToday: FormRewrite = {
  pass: 'object',
  name: 'form',
  replace: { json: "responseType: 'json'" },
  header: 'own',
};

/** Up to 9 the body stands in `body`, and flags beside it say how it is sent. `form: true` wins. */
const flagged: readonly BodyRule[] = [
  {
    member: 'body',
    flag: 'form',
    serialisation: { object: 'form', everything: 'form' },
    rewrite: { pass: 'object', header: 'own' },
  },
  {
    member: 'body',
    flag: 'json',
    serialisation: { object: 'json', everything: 'json' },
    rewrite: { pass: 'object', beside: 'form: true', header: 'own' },
  },
  { member: 'body', serialisation: { object: 'text' }, rewrite: { pass: 'text', header: 'set' } },
];

/** From 10 on those flags beside a body make got throw: what is sent is what the older one that they are from made of it. */
const outdated: readonly BodyRule[] = flagged
  .filter(({ flag }) => flag !== undefined)
  .map(rule => (rule.flag === 'json' ? { ...rule, rewrite: asFormOfToday } : rule));

/** Where no version is known, flags that only older ones read say by themselves which one it is. */
function bodiesOf(version: string | undefined): readonly BodyRule[] {
  if (version === undefined) return [...flagged.filter(({ flag }) => flag !== undefined), ...current];
  return isAtLeast(version, 10) ? [...outdated, ...current] : flagged;
}

const behind = (...places: readonly string[]): string[] =>
  places.flatMap(place => ['json', 'form', 'body'].map(member => `${place}.${member}`));

/** Up to 11 a hook gets the options where later ones get the error. */
const hooks: readonly Hook[] = [
  { name: 'hooks.init', body: behind('0', '1') },
  { name: 'hooks.beforeRequest', body: behind('0') },
  { name: 'hooks.beforeRetry', body: behind('0', '0.options', '0.request.options') },
  { name: 'hooks.beforeError', body: behind('0.options', '0.request.options'), isAfterwards: true },
  { name: 'hooks.afterResponse', body: behind('0.request.options'), isAfterwards: true },
];

/** got 9 to 14. */
export const got: Client = {
  name: 'got',
  versions: '9 to 14',
  // got-scraping hands each request on to got 14, with headers of a browser.
  apis: ['got:', 'got:got', 'got:Got', 'got-scraping:gotScraping'],
  forms: [
    ...['', 'stream.'].flatMap(prefix =>
      VERBS.flatMap(verb => {
        const common = { path: prefix + verb, method: verb.toUpperCase() };
        return [
          { ...common, arguments: { url: 0, options: 1 } },
          { ...common, arguments: { options: 0 } },
        ];
      }),
    ),
    { path: '', arguments: { url: 0, options: 1 } },
    { path: '', arguments: { options: 0 } },
  ],
  options: {
    url: 'url',
    base: 'prefixUrl',
    method: 'method',
    headers: 'headers',
    query: 'searchParams',
    writer: 'stringifyJson',
    hooks,
  },
  instances: [{ path: 'extend()', options: 0 }],
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: (host: Host) => bodiesOf(host.packageVersion?.('got')),
};
