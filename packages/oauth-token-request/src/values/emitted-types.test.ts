import { describe, expect, it } from 'vitest';
import { wiresOf } from '../../../../test/support/analyze.js';

const DATA = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const body = `{
  constructor(config, http) {
    this.http = http;
  }
  login() {
    return this.http.post(TOKEN_URL, ${DATA});
  }
}`;
const types = `__metadata('design:paramtypes', [config_1.Config, axios_1.HttpService])`;
const requires = `const axios_1 = require('@nestjs/axios');\nconst config_1 = require('@nestjs/config');\nvar A_1;\n`;
const wires = (program: string): string[] => wiresOf(requires + program, {}, 'program.js');

describe('what is injected into a compiled class', () => {
  it.each([
    ['by a helper of the file', `let A = class A ${body};\nA = __decorate([Injectable(), ${types}], A);`],
    ['by tslib', `let A = class A ${body};\nA = (0, tslib_1.__decorate)([tslib_1.${types}], A);`],
    [
      'where the class names itself, and is exported',
      `let A = A_1 = class A ${body};\nexports.A = A;\nexports.A = A = A_1 = __decorate([${types}], A);`,
    ],
  ])('is known %s', (_, program) => {
    expect(wires(program)).toStrictEqual(['nestjs-axios: json-body']);
  });

  it.each([
    ['for another class', `let A = class A ${body};\nlet B = class B {};\nB = __decorate([${types}], B);`],
    ['in another place', `let A = class A ${body};\nA = __decorate([${types.replace('config_1.Config, ', '')}], A);`],
    ['under another key', `let A = class A ${body};\nA = __decorate([${types.replace('param', '')}], A);`],
    ['by another function', `let A = class A ${body};\nA = register([${types}], A);`],
  ])('is unknown where it is told %s', (_, program) => {
    expect(wires(program)).toStrictEqual([]);
  });
});
