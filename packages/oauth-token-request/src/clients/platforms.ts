import type { Client } from './client.js';

/** Google Apps Script: an object is a form, and so is a text unless `contentType` says otherwise. */
export const appsScript: Client = {
  name: 'apps-script',
  versions: 'types read',
  apis: [':UrlFetchApp.fetch'],
  forms: [{ path: '', arguments: { url: 0, options: 1 } }],
  options: { method: 'method', headers: 'headers', contentType: 'contentType' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'payload',
      serialisation: { object: 'form', stringDefaultsToForm: true },
      rewrite: { pass: 'object', header: 'own' },
    },
  ],
};

/** CapacitorHttp, and the plugin that it was before: the header decides how an object is sent. */
export const capacitor: Client = {
  name: 'capacitor',
  versions: 'web run, Android and iOS source read',
  apis: ['@capacitor/core:CapacitorHttp', '@capacitor-community/http:Http'],
  forms: [
    ...['post', 'put', 'patch'].map(verb => ({ path: verb, arguments: { options: 0 }, method: verb.toUpperCase() })),
    { path: 'request', arguments: { options: 0 } },
  ],
  options: { url: 'url', method: 'method', headers: 'headers', query: 'params' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'data',
      serialisation: { object: 'json', encodesObjectUnderFormHeader: true, instanceIsObject: true },
      rewrite: { pass: 'object', header: 'set' },
    },
  ],
};

/** WeChat's wx.request, and uni-app's and Taro's, which work like it: JSON unless the header says form, whatever the body is. */
export const miniProgram: Client = {
  name: 'mini-program',
  versions: 'documentation of WeChat 3 and uni-app 3 read, source of Taro 4 for pages read',
  apis: [':wx.request', ':uni.request', '@tarojs/taro:request'],
  forms: [{ path: '', arguments: { options: 0 } }],
  options: { url: 'url', method: 'method', headers: 'header' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'data',
      serialisation: {
        object: 'json',
        encodesObjectUnderFormHeader: true,
        instanceIsObject: true,
        stringDefaultsToJson: true,
      },
      rewrite: { pass: 'object', header: 'set' },
    },
  ],
};
