import { describe, expect, it } from 'vitest';
import { hostWith, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const open = `const xhr = new XMLHttpRequest();\nxhr.open('POST', TOKEN_URL);\n`;
const J = `xhr.setRequestHeader('Content-Type', 'application/json');\n`;
const F = `xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');\n`;

describe('XMLHttpRequest', () => {
  it.each([
    ['JSON text', `${open}${J}xhr.send(JSON.stringify(${d}));`, 'json-body'],
    ['JSON text without a header', `${open}xhr.send(JSON.stringify(${d}));`, 'json-body'],
    ['a form under a JSON header', `${open}${J}xhr.send(new URLSearchParams(${d}));`, 'json-header'],
    ['a form', `${open}xhr.send(new URLSearchParams(${d}));`, 'form'],
    ['an object, which ends as text', `${open}xhr.send(${d});`, 'text-body'],
    ['a window', `${open.replace('XML', 'window.XML')}${J}xhr.send(JSON.stringify(${d}));`, 'json-body'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(program)).toStrictEqual([`XMLHttpRequest: ${outcome}`]);
  });

  it.each([
    ['a class of that name in the file', `class XMLHttpRequest {}\n${open}xhr.send(JSON.stringify(${d}));`],
    ['a GET', `${open.replace('POST', 'GET')}xhr.send(JSON.stringify(${d}));`],
    ['a request that nothing is sent with', `${open}xhr.send();`],
  ])('says nothing of %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it('changes the header where it is set', () => {
    expect(rewritten(`${open}${J}xhr.send(JSON.stringify(${d}));`)).toBe(
      `${open}${F}xhr.send(new URLSearchParams(${d}));`,
    );
  });

  it('sets the header before the body is sent', () => {
    expect(rewritten(`function f() {\n  ${open}  xhr.send(JSON.stringify(${d}));\n}`)).toBe(
      `function f() {\n  ${open}  ${F}  xhr.send(new URLSearchParams(${d}));\n}`,
    );
  });

  it('sends text in a React Native project', () => {
    expect(rewritten(`${open}${J}xhr.send(JSON.stringify(${d}));`, hostWith({ 'react-native': '0.79' }))).toBe(
      `${open}${F}xhr.send(new URLSearchParams(${d}).toString());`,
    );
  });

  describe('of which two are sent', () => {
    const json = `JSON.stringify(${d})`;
    const form = `new URLSearchParams(${d})`;

    it('under the same header, refuses both', () => {
      const program = `${open}${J}if (a) xhr.send(${json});\nelse xhr.send(${json});`;
      expect(wiresOf(program)).toStrictEqual(['XMLHttpRequest: json-body', 'XMLHttpRequest: json-body']);
      expect(rewritten(program)).toBe('shared-headers, shared-headers');
    });

    it('under the same form header, changes the bodies', () => {
      const program = (body: string): string =>
        `${open}${F}if (a) {\nxhr.send(${body});\n} else {\nxhr.send(${body});\n}`;
      expect(rewritten(program(json))).toBe(program(form));
    });

    it('in branches of their own, changes each', () => {
      const program = (header: string, body: string): string => {
        const send = `xhr.open('POST', TOKEN_URL);\n${header}xhr.send(${body});\n`;
        return `const xhr = new XMLHttpRequest();\nif (a) {\n${send}} else {\n${send}}`;
      };
      expect(rewritten(program(J, json))).toBe(program(F, form));
    });

    it('one after the other, changes the one that is a token request', () => {
      const other = `xhr.onload = () => {\nxhr.open('POST', 'https://api.acme.dev/users');\n${J}xhr.send(JSON.stringify(user));\n};`;
      expect(rewritten(`${open}${J}xhr.send(${json});\n${other}`)).toBe(`${open}${F}xhr.send(${form});\n${other}`);
    });

    it('where none has a header, gives each its own', () => {
      const program = (header: string, body: string): string =>
        `${open}if (a) {\n${header}xhr.send(${body});\n} else {\n${header}xhr.send(${body});\n}`;
      expect(rewritten(program('', json))).toBe(program(F, form));
    });
  });

  it('refuses where a statement has no place', () => {
    expect(rewritten(`${open}if (ready) xhr.send(JSON.stringify(${d}));`)).toBe('unknown-headers');
  });
});
