import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const REQUEST = `import { HttpRequest } from '@angular/common/http';\n`;
const LOGIN = `{ grant_type: 'password' }`;

const program = (imports: string, body: string, options = ''): string =>
  `${imports}const request = new HttpRequest('POST', 'https://a.test/oauth/token', ${body}${options});`;

/** What becomes of a request without headers in a file that has some imports. */
const after = (imports: string): string => rewritten(program(imports, `JSON.stringify(${LOGIN})`));

const withHeaders = (imports: string, name: string): string =>
  program(
    imports,
    `new URLSearchParams(${LOGIN})`,
    `, { headers: new ${name}({ 'Content-Type': 'application/x-www-form-urlencoded' }) }`,
  );

describe('headers of a class are made', () => {
  it.each([
    ['under its name', `import { HttpHeaders } from '@angular/common/http';\n`, 'HttpHeaders'],
    ['under another name', `import { HttpHeaders as Own } from '@angular/common/http';\n`, 'Own'],
    ['beside others', `import { HttpClient, HttpHeaders } from '@angular/common/http';\n`, 'HttpHeaders'],
    [
      'behind a type',
      `import type { HttpHeaders as Type } from '@angular/common/http';\nimport { HttpHeaders } from '@angular/common/http';\n`,
      'HttpHeaders',
    ],
    [
      'behind a class of another package',
      `import { HttpHeaders as Other } from 'acme';\nimport { HttpHeaders } from '@angular/common/http';\n`,
      'HttpHeaders',
    ],
    [
      'behind a statement that imports nothing',
      `log();\nimport { HttpHeaders } from '@angular/common/http';\n`,
      'HttpHeaders',
    ],
  ])('that is imported %s', (_situation, imports, name) => {
    expect(after(REQUEST + imports)).toBe(withHeaders(REQUEST + imports, name));
  });

  it.each([
    ['not at all', ''],
    ['from another package', `import { HttpHeaders } from 'acme';\n`],
    ['as a type', `import type { HttpHeaders } from '@angular/common/http';\n`],
    ['as a type beside a value', `import { type HttpHeaders } from '@angular/common/http';\n`],
    ['with all else', `import * as http from '@angular/common/http';\n`],
    ['by default', `import HttpHeaders from '@angular/common/http';\n`],
  ])('but not if it is imported %s', (_situation, imports) => {
    expect(after(REQUEST + imports)).toBe('unknown-client');
  });
});
