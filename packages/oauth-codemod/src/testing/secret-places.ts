/** Programs with a secret, `PLANTED`, in one place each; every report but an unmasked diff has to hide it. */
export const SECRET_PLACES: readonly (readonly [place: string, program: string])[] = [
  [
    'the address’s user',
    `await axios.post('https://user:PLANTED@login.acme.dev/oauth/token', { grant_type: 'client_credentials' });`,
  ],
  [
    'its query',
    `await axios.post('https://login.acme.dev/oauth/token?client_secret=PLANTED', { grant_type: 'client_credentials' });`,
  ],
  [
    'a query that is put together',
    `await axios.post('https://login.acme.dev/oauth/token?client_secret=' + 'PLANTED', { grant_type: 'client_credentials' });`,
  ],
  [
    'a query in a template',
    `await axios.post(\`https://login.acme.dev/oauth/token?client_secret=\${'PLANTED'}\`, { grant_type: 'client_credentials' });`,
  ],
  [
    'a query, by way of a constant',
    `const theThing = 'PLANTED'; await axios.post('https://login.acme.dev/oauth/token?api_key=' + theThing, { grant_type: 'client_credentials' });`,
  ],
  [
    'the address’s user, by way of a constant',
    `const pw = 'PLANTED'; await axios.post('https://user:' + pw + '@login.acme.dev/oauth/token', { grant_type: 'client_credentials' });`,
  ],
  [
    'its fragment',
    `await axios.post('https://login.acme.dev/oauth/token#access_token=PLANTED', { grant_type: 'client_credentials' });`,
  ],
  [
    'the body',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', client_secret: 'PLANTED' });`,
  ],
  [
    'JSON text',
    `await axios.post('https://login.acme.dev/oauth/token', '{"grant_type":"client_credentials","client_secret":"PLANTED"}', { headers: { 'Content-Type': 'application/json' } });`,
  ],
  [
    'JSON text in a template',
    `await axios.post('https://login.acme.dev/oauth/token', \`{"grant_type":"client_credentials","client_secret":"PLANTED"}\`, { headers: { 'Content-Type': 'application/json' } });`,
  ],
  [
    'a nested value',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', nested: { client_secret: 'PLANTED' } });`,
  ],
  [
    'Basic credentials',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' }, { headers: { Authorization: 'Basic PLANTED' } });`,
  ],
  [
    'Bearer credentials',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' }, { headers: { authorization: \`Bearer PLANTED\` } });`,
  ],
  [
    'credentials that are encoded',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' }, { headers: { Authorization: 'Basic ' + btoa('id:PLANTED') } });`,
  ],
  [
    'credentials that were encoded before',
    `const raw = Buffer.from(\`id:PLANTED\`).toString('base64'); await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' }, { headers: { Authorization: \`Basic \${raw}\` } });`,
  ],
  [
    'the client’s own option',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' }, { auth: { username: 'id', password: 'PLANTED' } });`,
  ],
  [
    'another header',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' }, { headers: { 'X-Api-Key': 'PLANTED' } });`,
  ],
  [
    'a cookie',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' }, { headers: { Cookie: 'session=PLANTED' } });`,
  ],
  [
    'a token that is revoked',
    `await axios.post('https://login.acme.dev/oauth/revoke', { token: 'PLANTED', token_type_hint: 'access_token' });`,
  ],
  [
    'a token that is exchanged',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: 'PLANTED', subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' });`,
  ],
  [
    'a code verifier',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'authorization_code', code: 'c', code_verifier: 'PLANTED' });`,
  ],
  [
    'an authorization code',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'authorization_code', code: 'PLANTED' });`,
  ],
  [
    'a device code',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: 'PLANTED' });`,
  ],
  [
    'a refresh token',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'refresh_token', refresh_token: 'PLANTED' });`,
  ],
  [
    'an assertion',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'PLANTED' });`,
  ],
  [
    'the key of an assertion',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: sign({}, 'PLANTED') });`,
  ],
  [
    'a constant',
    `const CLIENT_SECRET = 'PLANTED';
await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', client_secret: CLIENT_SECRET });`,
  ],
  [
    'a shorthand member',
    `const client_secret = 'PLANTED';
await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', client_secret });`,
  ],
  [
    'a member of another name',
    `const config = { id: 'a', s: 'PLANTED' };
await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', client_secret: config.s });`,
  ],
  [
    'a default',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', client_secret: process.env.S ?? 'PLANTED' });`,
  ],
  [
    'a computed member',
    `const body = { grant_type: 'client_credentials' }; body['client_secret'] = 'PLANTED'; await axios.post('https://login.acme.dev/oauth/token', body);`,
  ],
  [
    'a variable that is assigned',
    `let s; s = 'PLANTED'; await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', client_secret: s });`,
  ],
  [
    'a call with its name',
    `const f = new Map(); f.set('client_secret', 'PLANTED'); await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' });`,
  ],
  [
    'a comment',
    `// client_secret: PLANTED
await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' });`,
  ],
  [
    'a command in a comment',
    `// curl -u id:PLANTED https://login.acme.dev
await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' });`,
  ],
  [
    'a default parameter',
    `const f = (s = 'PLANTED') => axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', client_secret: s });`,
  ],
  [
    'an argument',
    `const f = s => axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', client_secret: s });
f('PLANTED');`,
  ],
  [
    'a passphrase',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', passphrase: 'PLANTED' });`,
  ],
  [
    'a short name',
    `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'password', username: 'u', pwd: 'PLANTED' });`,
  ],
  [
    'a form in a text',
    `await fetch('https://login.acme.dev/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: 'grant_type=client_credentials&client_secret=PLANTED' });`,
  ],
  [
    'a list of pairs',
    `await fetch('https://login.acme.dev/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: new URLSearchParams([['grant_type', 'client_credentials'], ['client_secret', 'PLANTED']]) });`,
  ],
];
