import { axios, axiosHooks } from './axios.js';
import type { Client } from './client.js';

/** @nestjs/axios: axios behind observables. */
export const nest: Client = {
  ...axios,
  name: 'nestjs-axios',
  versions: '4',
  calledAs: ['httpService'],
  apis: ['@nestjs/axios:HttpService', '@nestjs/axios:HttpService()', '@nestjs/common:HttpService'],
  forms: [
    // `post<Answer, Body>`
    ...axios.forms.filter(({ path }) => path !== '').map(form => ({ ...form, bodyType: 1 })),
    ...axios.forms.map(form => ({ ...form, path: form.path === '' ? 'axiosRef' : `axiosRef.${form.path}` })),
  ],
  instances: [],
  defaults: { member: 'defaults', behind: '.axiosRef', hooks: axiosHooks },
};
