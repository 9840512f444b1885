import { expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';

const post = (url: string, client = `'a'`): string =>
  `fetch(${url}, { method: 'POST', body: JSON.stringify({ grant_type: 'authorization_code', code, client_id: ${client} }) });`;
const certaintyOf = (program: string): string[] => analyzeText(program).map(({ certainty }) => certainty);

it.each([
  ['a member of an object', `const c = { notion: { token: process.env.TOKEN_URL } };\n${post('c.notion.token')}`],
  ['a variable', `const notionTokenUrl = process.env.TOKEN_URL;\n${post('notionTokenUrl')}`],
  ['a function that gives it', post(`getNotionTokenUrl()`)],
  ['a text that stands for it', post(`config.get('NOTION_TOKEN_URL')`)],
  ['a text behind a variable', `const url = config.get('NOTION_TOKEN_URL');\n${post('url')}`],
  ['a variable in a template', `const base = config.get('NOTION_URL');\n${post('`${base}/oauth/token`')}`],
  ['the client', post('TOKEN_URL', `config.get('NOTION_CLIENT_ID')`)],
  ['the secret of the client', post('TOKEN_URL', 'id').replace('client_id: id', 'client_secret: NOTION_SECRET')],
  ['the client behind a variable', `const id = config.notion.id;\n${post('TOKEN_URL', 'id')}`],
])('names whose the endpoint is: %s', (_, program) => {
  expect(certaintyOf(program)).toStrictEqual(['json-accepted']);
});

it('names whose the endpoint is by either of two clients', () => {
  const body = (client: string): string => `JSON.stringify({ grant_type: 'authorization_code', code, ${client} })`;
  const program = `fetch(TOKEN_URL, { method: 'POST', body: x ? ${body('client_id: id')} : ${body('client_secret: notionSecret')} });`;
  expect(certaintyOf(program)).toStrictEqual(['json-accepted']);
});

it.each([
  ['something else in the file', `const notion = 1;\n${post('TOKEN_URL', 'id')}`],
  ['another parameter', post('TOKEN_URL', 'id').replace('code,', `code, scope: 'notion',`)],
  ['another option', post('TOKEN_URL', 'id').replace('method:', 'signal: notion.signal, method:')],
])('names nobody where it is the name of %s', (_, program) => {
  expect(certaintyOf(program)).toStrictEqual(['likely']);
});
