import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `headers: { 'Content-Type': 'application/json' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

describe('Google Apps Script', () => {
  it.each([
    ['an object', `payload: ${d}`, 'form'],
    ['JSON text', `contentType: 'application/json', payload: JSON.stringify(${d})`, 'json-body'],
    ['a form under a JSON type', `contentType: 'application/json', payload: ${d}`, 'json-header'],
    ['the text of a form', `payload: 'grant_type=password&client_id=a'`, 'form'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(`UrlFetchApp.fetch(TOKEN_URL, { method: 'post', ${options} });`)).toStrictEqual([
      `apps-script: ${outcome}`,
    ]);
  });

  it('never gets a URLSearchParams, which it may not have', () => {
    expect(rewritten(`UrlFetchApp.fetch(TOKEN_URL, { method: 'post', ${J}, payload: JSON.stringify(${d}) });`)).toBe(
      `UrlFetchApp.fetch(TOKEN_URL, { method: 'post', ${F}, payload: ${d} });`,
    );
  });
});

describe('Capacitor', () => {
  const http = `import { CapacitorHttp } from '@capacitor/core';\n`;

  it.each([
    ['an object under a JSON header', `${J}, data: ${d}`, 'json-body'],
    ['an object under a form header', `${F}, data: ${d}`, 'form'],
    ['a URLSearchParams, which ends as {}', `data: new URLSearchParams(${d})`, 'json-body'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(`${http}CapacitorHttp.post({ url: TOKEN_URL, ${options} });`)).toStrictEqual([
      `capacitor: ${outcome}`,
    ]);
  });

  it('is known by the plugin that it was before', () => {
    const program = `import { Http } from '@capacitor-community/http';\nHttp.post({ url: TOKEN_URL, ${J}, data: ${d} });`;
    expect(wiresOf(program)).toStrictEqual(['capacitor: json-body']);
    expect(wiresOf(program.replace('json', 'x-www-form-urlencoded'))).toStrictEqual(['capacitor: form']);
  });

  it('changes nothing but the header', () => {
    expect(rewritten(`${http}CapacitorHttp.request({ method: 'POST', url: TOKEN_URL, ${J}, data: ${d} });`)).toBe(
      `${http}CapacitorHttp.request({ method: 'POST', url: TOKEN_URL, ${F}, data: ${d} });`,
    );
  });
});

describe('a mini program', () => {
  const N = `header: { 'content-type': 'application/x-www-form-urlencoded' }`;

  it.each([
    ['an object', `data: ${d}`, 'json-body'],
    ['an object under a form header', `${N}, data: ${d}`, 'form'],
    ['JSON text', `data: JSON.stringify(${d})`, 'json-body'],
    ['the text of a form, which is called JSON', `data: 'grant_type=password&client_id=a'`, 'json-header'],
  ])('is known for %s', (_, options, outcome) => {
    const sent = `request({ method: 'POST', url: TOKEN_URL, ${options} });`;
    expect(wiresOf(`wx.${sent}`)).toStrictEqual([`mini-program: ${outcome}`]);
    expect(wiresOf(`uni.${sent}`)).toStrictEqual([`mini-program: ${outcome}`]);
    expect(wiresOf(`import Taro from '@tarojs/taro';\nTaro.${sent}`)).toStrictEqual([`mini-program: ${outcome}`]);
  });

  it('never gets a URLSearchParams, which it may not have', () => {
    expect(rewritten(`wx.request({ method: 'POST', url: TOKEN_URL, data: JSON.stringify(${d}) });`)).toBe(
      `wx.request({ method: 'POST', url: TOKEN_URL, data: ${d}, header: { 'Content-Type': 'application/x-www-form-urlencoded' } });`,
    );
  });
});

describe('Zapier', () => {
  it.each([
    ['an object', `body: ${d}`, 'json-body'],
    ['an object under a form header', `${F}, body: ${d}`, 'form'],
    [
      'an object under a form header with parameters',
      `${F.replace("ded' }", "ded; charset=utf-8' }")}, body: ${d}`,
      'json-body',
    ],
    ['a URLSearchParams, which ends as {}', `body: new URLSearchParams(${d})`, 'json-body'],
    ['an object under form', `${J}, form: ${d}`, 'form'],
    ['an object under json', `json: ${d}`, 'json-body'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(`z.request(TOKEN_URL, { method: 'POST', ${options} });`)).toStrictEqual([`zapier: ${outcome}`]);
  });

  it.each([
    ['first', '(z, bundle)'],
    ['behind a request', '(request, z, bundle)'],
    ['with its type', '(z: ZObject, bundle: Bundle)'],
  ])('hands it over %s', (_, parameters) => {
    const program = `import type { Bundle, ZObject } from 'zapier-platform-core';
export const refresh = async ${parameters} => z.request({ url: TOKEN_URL, method: 'POST', body: ${d} });`;
    expect(wiresOf(program)).toStrictEqual(['zapier: json-body']);
  });

  it('is no zod', () => {
    expect(
      wiresOf(`import { z } from 'zod';\nz.request({ url: TOKEN_URL, method: 'POST', body: ${d} });`),
    ).toStrictEqual([]);
  });
});

describe('Meteor', () => {
  it.each([
    ['an object', `HTTP.post(TOKEN_URL, { data: ${d} });`, 'json-body'],
    ['parameters', `HTTP.call('POST', TOKEN_URL, { params: ${d} });`, 'form'],
    [
      'an object beside parameters, which go into the URL',
      `HTTP.post(TOKEN_URL, { params: { a: 'b' }, data: ${d} });`,
      'json-body',
    ],
    ['JSON text', `HTTP.call('POST', TOKEN_URL, { content: JSON.stringify(${d}) });`, 'json-body'],
    ['the package', `import { HTTP as Http } from 'meteor/http';\nHttp.post(TOKEN_URL, { data: ${d} });`, 'json-body'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(program)).toStrictEqual([`meteor-http: ${outcome}`]);
  });

  it('makes a form of parameters', () => {
    expect(rewritten(`HTTP.post(TOKEN_URL, { ${J}, data: ${d} });`)).toBe(
      `HTTP.post(TOKEN_URL, { ${F}, params: ${d} });`,
    );
  });
});
