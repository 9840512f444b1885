import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const library = `const { AuthorizationCode, ClientCredentials, ResourceOwnerPassword } = require('simple-oauth2');\n`;

const program = (options: string, { name = 'ClientCredentials', path = '' } = {}): string =>
  `${library}const client = new ${name}({ client, auth: { tokenHost: 'https://login.example.com'${path} }${options} });`;

describe('simple-oauth2', () => {
  it.each([
    ['no options', '', 'form'],
    ['other options', `, options: { authorizationMethod: 'body' }`, 'form'],
    ['form', `, options: { bodyFormat: 'form' }`, 'form'],
    ['json', `, options: { bodyFormat: 'json' }`, 'json-body'],
    ['a format from elsewhere', `, options: { bodyFormat: process.env.FORMAT }`, 'unknown'],
    ['options from elsewhere', `, options`, 'unknown'],
  ])('sends what bodyFormat says: %s', (_, options, outcome) => {
    expect(wiresOf(program(options))).toStrictEqual([`simple-oauth2: ${outcome}`]);
  });

  it.each([
    ['ClientCredentials', 'client_credentials'],
    ['ResourceOwnerPassword', 'password'],
    ['AuthorizationCode', 'authorization_code'],
  ])('asks with %s for %s', (name, grantType) => {
    const [request] = analyzeText(program(`, options: { bodyFormat: 'json' }`, { name }));
    expect(request).toMatchObject({ grantType, endpoint: { url: 'https://login.example.com/oauth/token' } });
  });

  it('takes the path that it is given', () => {
    const [request] = analyzeText(program('', { path: `, tokenPath: '/oauth2/v1/token'` }));
    expect(request?.endpoint.url).toBe('https://login.example.com/oauth2/v1/token');
  });

  it('is left alone by another package', () => {
    const own = program(`, options: { bodyFormat: 'json' }`).replace('simple-oauth2', './oauth2.js');
    expect(wiresOf(own)).toStrictEqual([]);
  });

  it('is told to send a form', () => {
    expect(rewritten(program(`, options: { bodyFormat: "json" }`))).toBe(program(`, options: { bodyFormat: "form" }`));
  });

  it.each([
    ['in a variable', `const config = { client, auth, options: { bodyFormat: 'json' } };\n`, 'form'],
    [
      'that another client uses too',
      `const config = { client, auth, options: { bodyFormat: 'json' } };\nkeep(config);\n`,
      null,
    ],
  ])('is told so in a configuration %s', (_, config, format) => {
    const auth = `const auth = { tokenHost: 'https://login.example.com' };\n`;
    const made = `new ClientCredentials(config);`;
    expect(rewritten(library + auth + config + made)).toBe(
      format === null ? 'shared-options' : library + auth + config.replace('json', format) + made,
    );
  });

  it('of versions before 4 is known by the function that makes it', () => {
    const made = (format: string): string =>
      `const oauth2 = require('simple-oauth2').create({ client, auth: { tokenHost: 'https://accounts.spotify.com' }, options: { bodyFormat: '${format}' } });`;
    const [request] = analyzeText(made('json'));
    expect(request).toMatchObject({ fault: 'json-body', certainty: 'likely', grantType: null });
    expect(request?.endpoint.url).toBe('https://accounts.spotify.com/oauth/token');
    expect(rewritten(made('json'))).toBe(made('form'));
    expect(wiresOf(made('form'))).toStrictEqual(['simple-oauth2: form']);
  });
});
