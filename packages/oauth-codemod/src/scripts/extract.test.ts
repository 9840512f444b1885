import { describe, expect, it } from 'vitest';
import { rewrite } from '../index.js';
import { analyzeSource } from '../rewrite.js';
import { FORUM, FORUM_REWRITTEN } from '../testing/forum.js';
import { extractScripts } from './extract.js';

const scripts = (path: string, text: string): unknown[] =>
  extractScripts(path, text).scripts.map(({ start, end, language }) => [language, text.slice(start, end)]);

const reasons = (path: string, text: string): string[] =>
  extractScripts(path, text).skipped.map(({ reason }) => reason);

describe('the script of', () => {
  it.each<[string, string, string, unknown[]]>([
    [
      'a Vue component',
      'a.vue',
      '<script setup lang="ts">a</script>\n<script>b</script>',
      [
        ['ts', 'a'],
        ['jsx', 'b'],
      ],
    ],
    [
      'a Vue component behind its template',
      'a.vue',
      '<template><p v-if="a > b">{{ c < d }}</p></template><script>a</script>',
      [['jsx', 'a']],
    ],
    [
      'a Vue component, not those in its template',
      'a.vue',
      '<template><template #a/><template>b</template><script>c</script></template><script>d</script>',
      [['jsx', 'd']],
    ],
    [
      'a Vue component, not that in a block of documentation',
      'a.vue',
      '<docs>\n<script>a</script>\n</docs>\n<script>b</script>',
      [['jsx', 'b']],
    ],
    ['a Vue component whose template has no end', 'a.vue', '<template><p>\n<script>a</script>', [['jsx', 'a']]],
    [
      'a Svelte component',
      'a.svelte',
      '<script context="module">a</script>{#if a < b}<p>{c}</p>{/if}<script lang=\'ts\'>d</script>',
      [
        ['jsx', 'a'],
        ['ts', 'd'],
      ],
    ],
    [
      'a Svelte component with an expression in an attribute',
      'a.svelte',
      '<B on:c={() => d} {...e}><script>f</script>',
      [['jsx', 'f']],
    ],
    [
      'an Astro page',
      'a.astro',
      '---\na\n---\n<p/><script>b</script>',
      [
        ['ts', 'a\n'],
        ['ts', 'b'],
      ],
    ],
    ['an Astro page with CRLF and a byte order mark', 'a.astro', '\uFEFF---\r\na\r\n---\r\n', [['ts', 'a\r\n']]],
    ['an Astro page without frontmatter', 'a.astro', '<p>a</p>\n---\n', []],
    [
      'a page',
      'a.html',
      '<SCRIPT type="module" async>a</SCRIPT ><script>b < c && "</p>"</script>',
      [
        ['jsx', 'a'],
        ['jsx', 'b < c && "</p>"'],
      ],
    ],
    ['a page, also if the tag seems to close itself', 'a.htm', '<script/>a</script>', [['jsx', 'a']]],
    ['a page, not those in comments', 'a.html', '<!-- <script>a</script> --><script>b</script>', [['jsx', 'b']]],
    [
      'a page, not those in text',
      'a.html',
      '<textarea><script>a</script></textarea><style>/*<script>*/</style><script>b</script>',
      [['jsx', 'b']],
    ],
    [
      'a page, not what is data',
      'a.html',
      '<script type="application/json">a</script><script src="b.js">c</script><script type=text/template>d</script>',
      [],
    ],
    ['a page, not that in an attribute', 'a.html', '<p title="<script>a</script>"><script>b</script>', [['jsx', 'b']]],
  ])('%s', (_, path, text, expected) => {
    expect(scripts(path, text)).toEqual(expected);
  });

  it.each([
    ['in another language', 'a.vue', '<script lang="coffee">a</script>', 'a script in "coffee", which is not analysed'],
    ['without an end', 'a.html', '<script>a', 'a script without an end tag'],
    [
      'with another one in a comment',
      'a.html',
      '<script><!-- <script>a</script> --></script>',
      'a script whose end is hard to tell',
    ],
  ])('%s is left alone, and that is told', (_, path, text, reason) => {
    expect(scripts(path, text)).toEqual([]);
    expect(reasons(path, text)).toEqual([reason]);
  });
});

describe('the code of Markdown', () => {
  it.each<[string, string, unknown[]]>([
    [
      'in a fence',
      '# A\n```js\na\n```\n~~~ts title="b"\nc\n~~~\n',
      [
        ['jsx', 'a\n'],
        ['ts', 'c\n'],
      ],
    ],
    ['in a fence with CRLF', '```js\r\na\r\n```\r\n', [['jsx', 'a\r\n']]],
    ['in a fence at the end of the file', '```tsx\na\n```', [['tsx', 'a\n']]],
    [
      'in a list',
      '- a\n\n  ```js\n  b\n  ```\n1. ```js\n   c\n   ```\n',
      [
        ['jsx', '  b\n'],
        ['jsx', '   c\n'],
      ],
    ],
    ['in a longer fence', '````js\n```\na\n````\n', [['jsx', '```\na\n']]],
    ['not in a block that shows a fence', '````md\n```js\na\n```\n````\n', []],
    ['not in another language', '```json\na\n```\n```\nb\n```\n', []],
    ['not in a span', '``` js ```\na\n', []],
  ])('%s', (_, text, expected) => {
    expect(scripts('a.md', text)).toEqual(expected);
  });

  it.each([
    ['without an end', '```js\na\n', 'a code block without an end'],
    ['in a quotation', '> ```js\n> a\n> ```\n', 'a code block in a quotation'],
  ])('%s is left alone, and that is told', (_, text, reason) => {
    expect(scripts('a.mdx', text)).toEqual([]);
    expect(reasons('a.mdx', text)).toEqual([reason]);
  });
});

describe('a rewrite', () => {
  it.each<[string, (code: string) => string]>([
    [
      'a.vue',
      code =>
        `\uFEFF<template>\r\n  <p>😀 {{ a }}</p>\r\n</template>\r\n<script>\r\n${code}</script>\r\n<style>p{}</style>`,
    ],
    ['a.svelte', code => `<script>\n${code}</script>\n\n<p>{@html '<b>'}</p>\n`],
    ['a.astro', code => `---\n${code}if (!login) return Astro.redirect('/');\n---\n<p>😀</p>\n`],
    ['a.html', code => `<!doctype html>\n<script>var a = 1</script><script type="module">${code}</script>\n`],
    ['a.md', code => `# 😀\n\n\`\`\`js\n${code}\`\`\`\n\n\`\`\`js\nb(…)\n\`\`\`\n`],
  ])('of %s changes its script and nothing else', (path, form) => {
    const { text, requests } = rewrite({ path, text: form(FORUM) });
    expect(text).toBe(form(FORUM_REWRITTEN));
    const [line, column] = placeOf(form(FORUM), 'axios.post');
    expect(requests).toEqual([expect.objectContaining({ line, column, outcome: 'rewritten' })]);
    expect(rewrite({ path, text })).toMatchObject({ text, requests: [{ outcome: 'ok' }] });
  });

  it('tells where a script is wrong', () => {
    const text = `<p>\n<script>\n${FORUM})</script>`;
    expect(() => rewrite({ path: 'a.vue', text })).toThrow('syntax error at 7:1: Unexpected token');
  });

  it.each([
    ['a.html', `<script>\n${FORUM.replace('id,', '{{ id }},')}</script>`],
    ['a.md', `\`\`\`js\n${FORUM}...\n\`\`\`\n`],
  ])('of %s leaves alone what isn’t a program by itself', (path, text) => {
    expect(rewrite({ path, text })).toEqual({ text, requests: [] });
  });
});

function placeOf(text: string, needle: string): [line: number, column: number] {
  const lines = text.slice(0, text.indexOf(needle)).split('\n');
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}

describe('a name that the rest of the file uses', () => {
  const script = `const login = { grant_type: 'client_credentials', max_age: 60 };
fetch('https://accounts.spotify.com/api/token', { method: 'POST', body: JSON.stringify(login) });
`;
  const outcomeIn = (path: string, text: string): unknown =>
    analyzeSource({ path, text }).requests.map(({ record }) => record.reason ?? record.outcome)[0];

  it.each([
    ['a.vue', `<script setup>\n${script}</script>\n<template>{{ login.max_age.toFixed(2) }}</template>\n`],
    ['a.svelte', `<script>\n${script}</script>\n<input bind:value={login.max_age} />\n`],
    ['a.html', `<script>\n${script}</script>\n<button onclick="alert(login.max_age + 1)">a</button>\n`],
    ['a.astro', `---\n${script}---\n<p>{login.max_age}</p>\n`],
  ])('is not changed in %s', (path, text) => {
    expect(analyzeSource({ path, text }).text).toContain('max_age: 60 };');
    const alone = text.replace(/(<template>|<input|<button|<p>)[^]*/u, '');
    expect(analyzeSource({ path, text: alone }).text).toContain(`max_age: '60' };`);
  });

  it.each([
    ['a.vue', `<script>\nimport { URLSearchParams } from './own';\n</script>\n<script setup>\n${script}</script>\n`],
    ['a.svelte', `<script module>\nexport class URLSearchParams {}\n</script>\n<script>\n${script}</script>\n`],
    ['a.html', `<script>\nvar URLSearchParams = own;\n</script>\n<script>\n${script}</script>\n`],
  ])('is no global in another script of %s', (path, text) => {
    expect(outcomeIn(path, text)).toBe('shadowed-name');
    expect(outcomeIn(path, text.replace('URLSearchParams', 'Other'))).toBe('would-rewrite');
  });

  it('of a function doesn’t hide a global in another script', () => {
    const other = `<script>\nfunction f(URLSearchParams) {}\n</script>\n`;
    expect(outcomeIn('a.html', `${other}<script>\n${script}</script>\n`)).toBe('would-rewrite');
  });

  it('is changed in Markdown, which only speaks of it', () => {
    expect(outcomeIn('a.md', `The login:\n\n\`\`\`js\n${script}\`\`\`\n`)).toBe('would-rewrite');
  });
});

describe('a variable that begins as nothing is tested', () => {
  const sending = (value: string): string =>
    `const go = () => fetch('https://accounts.spotify.com/api/token', { method: 'POST', body: JSON.stringify({ grant_type: 'password', audience: ${value} }) });`;
  const sentIn = (path: string, text: string): string | undefined =>
    /URLSearchParams\((.*)\), headers/u.exec(analyzeSource({ path, text }).text)?.[1];

  it.each([
    [
      'an input is bound to it',
      'a.svelte',
      `<script>\nlet a = null; ${sending('a')}\n</script>\n<input bind:value={a}>`,
    ],
    [
      'a handler sets it',
      'a.vue',
      `<script setup>\nlet a = null; ${sending('a')}\n</script>\n<template><p @click="a = 'b'" /></template>`,
    ],
    ['a page sets it', 'a.html', `<p onclick="a = 'b'"></p><script>\nlet a = null; ${sending('a')}\n</script>`],
    [
      'another script sets it',
      'a.html',
      `<script>\nvar a; a = null; ${sending('a')}\n</script>\n<script>a = 'b';</script>`,
    ],
    ['it is a property of the component', 'b.svelte', `<script>\nexport let a = null; ${sending('a')}\n</script>`],
  ])('where %s', (_situation, path, text) => {
    expect(sentIn(path, text)).toBe(`{ grant_type: 'password', ...(a != null && { audience: a }) }`);
  });

  it.each([
    ['a.svelte', `<script>\nexport let it = {}; ${sending('it.tag')}\n</script>`],
    [
      'a.vue',
      `<script setup>\nlet it = {}; ${sending('it.tag')}\n</script>\n<template><input v-model="it.tag" /></template>`,
    ],
  ])('as is a member of an object that has none yet, in %s', (path, text) => {
    expect(sentIn(path, text)).toBe(`{ grant_type: 'password', ...(it.tag != null && { audience: it.tag }) }`);
  });

  it('and a number, which an empty field leaves as null', () => {
    const text = `<script>\nlet ttl = 5; ${sending('ttl')}\n</script>\n<input type="number" bind:value={ttl}>`;
    expect(sentIn('a.svelte', text)).toBe(`{ grant_type: 'password', ...(ttl != null && { audience: String(ttl) }) }`);
  });

  it.each([
    ['a constant', 'a.svelte', `<script>\nconst tag = null; ${sending('tag')}\n</script>\n<p>{tag}</p>`],
    ['what nobody else names', 'a.svelte', `<script>\nlet tag = null; ${sending('tag')}\n</script>\n<p></p>`],
    ['what a module exports', 'a.js', `export let tag = null; ${sending('tag')}\n`],
  ])('but not %s', (_situation, path, text) => {
    expect(sentIn(path, text)).toBe(`{ grant_type: 'password' }`);
  });

  it('nor is a text', () => {
    const text = `<script>\nlet user = ''; ${sending('user')}\n</script>\n<input bind:value={user}>`;
    expect(sentIn('a.svelte', text)).toBe(`{ grant_type: 'password', audience: user }`);
  });
});
