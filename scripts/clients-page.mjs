// The page of the HTTP clients that the engine knows, made from their files and from the fixtures that prove them.

const code = text => `\`${text.replaceAll('|', '\\|')}\``;

const row = cells => `| ${cells.join(' | ')} |`;

const unique = list => [...new Set(list)];

const MAX_ORIGINS = 8;

const FORM = 'application/x-www-form-urlencoded';

/** Where a client comes from: a package, a type in one, what a framework gives by name, or a global. */
function origin(api) {
  const colon = api.lastIndexOf(':');
  const [module, name] = [api.slice(0, colon), api.slice(colon + 1)];
  if (module === '') return `${/^\$\w/u.test(name) ? 'parameter' : 'global'} ${code(name)}`;
  if (module === 'this') return `${code(name)} of components`;
  return name === '' ? code(module) : `${code(name)} of ${code(module)}`;
}

/** Where a client comes from, by the names that come first. */
function origins(clients) {
  const all = unique(clients.flatMap(({ apis }) => apis).map(origin));
  const shown = all.slice(0, MAX_ORIGINS).join(', ');
  return all.length > MAX_ORIGINS ? `${shown} and ${String(all.length - MAX_ORIGINS)} more` : shown;
}

/** What can be called: `got()`, `.post()`, on an instance that `.extend()` makes. */
function calls({ forms, instances = [], steps }) {
  const paths = unique(
    forms.map(({ path, isConstructor }) => (path === '' ? (isConstructor ? 'new' : '()') : `.${path}()`)),
  );
  const made = unique(instances.map(({ path }) => (path === '()' ? path : `.${path}`)));
  const methods = Object.entries(steps?.methods ?? {}).filter(([, step]) => step.body !== undefined);
  return [
    paths.map(code).join(' '),
    ...(made.length > 0 ? [`instances by ${made.map(code).join(' ')}`] : []),
    ...(methods.length > 0 ? [`body by ${methods.map(([name]) => code(`.${name}()`)).join(' ')}`] : []),
  ].join('; ');
}

const PASSED = {
  instance: code('new URLSearchParams(…)'),
  text: code('new URLSearchParams(…).toString()'),
  object: 'the object as it is',
};

/** What becomes of one way to hand a body over. */
function rewrite({ member, flag, flagValue = true, rewrite: change }) {
  const condition = flag === undefined ? '' : ` with ${code(`${flag}: ${String(flagValue)}`)}`;
  const place = `${member === undefined ? 'body' : code(member)}${condition}`;
  const { pass, name, beside, header, value } = change;
  if (value !== undefined) return `${place} → ${code(`'${value}'`)}`;
  const added = [
    ...(beside === undefined ? [] : [code(beside)]),
    ...Object.values(change.replace ?? {}).flatMap(text => (text === null ? [] : [code(text)])),
    ...(header === 'set' ? ['the form header'] : []),
  ];
  return `${place} → ${PASSED[pass]}${name === undefined ? '' : ` under ${code(name)}`}${added.length > 0 ? ` + ${added.join(' + ')}` : ''}`;
}

const isForm = ({ serialisation: { everything } }) => everything === 'form';

/** Where programs run that aren't for Node itself, and whose types those see that can't be run here. */
const STAGES = {
  'angular-http': 'in jsdom',
  angularjs: 'in jsdom',
  'apps-script': 'against `@types/google-apps-script`',
  'cloudflare-workers': 'with a binding that hands requests on',
  cypress: "against Cypress's own types",
  k6: 'against `@types/k6`',
  'meteor-http': 'against `@types/meteor`',
  'mini-program': 'against `miniprogram-api-typings`',
  n8n: 'against what `n8n-workflow` says of requests',
  'playwright-test': 'by Playwright Test too',
  postman: 'by `postman-runtime`',
  sendBeacon: "against TypeScript's `dom`",
  tauri: "with a stand-in for Tauri's backend",
  userscript: 'against `@types/tampermonkey`',
  zapier: 'by `zapier-platform-core`',
};

/** How a client's programs are proven. */
function proof(name, fixtures) {
  const own = fixtures.filter(({ verdict }) => verdict.some(({ client }) => client === name));
  const run = own.filter(({ execute }) => execute);
  const stages = unique((run.length > 0 ? run : own).map(({ platform }) => STAGES[platform] ?? ''))
    .filter(Boolean)
    .sort();
  return [run.length > 0 ? 'run' : 'type-checked', stages.join(' and ')].filter(Boolean).join(' ');
}

/**
 * The page of all clients.
 * @param {readonly import('oauth-token-request').Client[]} clients
 * @param {readonly { execute: boolean, platform?: string, verdict: readonly { client: string }[] }[]} fixtures
 */
export function clientsPage(clients, fixtures) {
  const names = unique(clients.map(({ name }) => name)).sort((a, b) => a.localeCompare(b, 'en'));
  const rows = names.map(name => {
    const own = clients.filter(client => client.name === name);
    const rules = own.flatMap(client => client.bodies({})).filter(rule => rule.rewrite && !isForm(rule));
    const forms = own.flatMap(client => client.bodies({})).filter(isForm);
    const rewrites = unique(rules.map(rewrite));
    return [
      name,
      origins(own),
      own[0].versions,
      unique(own.map(calls)).join('; '),
      rewrites.length > 0 ? rewrites.join('<br>') : unique(forms.map(rewrite)).join('<br>'),
      proof(name, fixtures),
    ];
  });
  const head = ['Client', 'Known as', 'Versions', 'Calls', 'JSON becomes a form', 'Proof'];
  return `# Known HTTP clients

How each client is recognised, and what a JSON body is turned into so that the client sends a form. A header that says
JSON is changed to ${code(FORM)} where it stands; “the form header” means that one is added where there is none. Where
versions differ, the nearest package.json decides, and the current version is described here. In a React Native project
(one whose package.json lists ${code('react-native')}) the text of the parameters is sent in place of ${code('URLSearchParams')}.

Proof: **run** says that programs with the client's real package are refused by an authorization server before the
rewrite and get a token afterwards, with the same parameters on the wire. What can't be run outside of its platform is
**type-checked**, before and after, against the types that the platform publishes; so are programs for React Native,
against \`@types/react-native\`. Each client has at least four situations in \`fixtures/\`, the most used ones ten, and
one of them is right though it is a single token away from a wrong one.

${[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')}

Further ways that are followed: ${code('$.ajaxSetup(…)')} and Playwright's ${code('test.use(…)')} set defaults for the
requests of their file, ${code('axios.defaults')} and an instance's set them later.

A name that begins with \`$\` is taken for what frameworks give under it: a parameter of AngularJS's functions, a member
of Vue's components unless the program puts something else there (${code('Vue.prototype.$http = …')}). What n8n's nodes get
is known by the type that is written for ${code('this')}; in JavaScript by ${code('this.helpers.request(…)')}, and as a member of a
parameter, where nothing else says what that is.

A client that isn't known is reported too where it is called as most are (${code('api.post(url, body, options)')},
${code("request({ url, method: 'POST', data })")}) and what it is given says by itself that it is wrong: JSON text, a FormData, or a
JSON header; of what is called ${code('axiosInstance')}, ${code('httpService')} or ${code('httpClient')}, an object too. It is never rewritten.

Your own clients: \`settings.oauth.clients\`. SDKs and OAuth libraries encode by themselves and are never reported.
`;
}
