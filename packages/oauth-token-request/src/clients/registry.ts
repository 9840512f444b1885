import { actionsHttpClients } from './actions-http.js';
import { angularClients } from './angular.js';
import { angularHttp } from './angular-http.js';
import { angularjs } from './angularjs.js';
import { gaxios, redaxios } from './axios-like.js';
import { axios, nuxtAxios, pipedreamAxios } from './axios.js';
import { beacon } from './beacon.js';
import type { Client } from './client.js';
import { fetchClients } from './fetch.js';
import { got } from './got.js';
import { jqueryClients } from './jquery.js';
import { ky } from './ky.js';
import { meteor } from './meteor.js';
import { n8nClients } from './n8n.js';
import { needle } from './needle.js';
import { nest } from './nest.js';
import { nodeHttpClients } from './node-http.js';
import { ofetch } from './ofetch.js';
import { appsScript, capacitor, miniProgram } from './platforms.js';
import { postman } from './postman.js';
import { requestClients } from './request.js';
import { rtkQueryClients } from './rtk-query.js';
import { rxjsAjax } from './rxjs-ajax.js';
import { simpleOauth2Clients } from './simple-oauth2.js';
import { bent, phin, simpleGet } from './small.js';
import { superagent, supertest } from './superagent.js';
import { cypress, k6, playwright } from './test-tools.js';
import { umiRequest } from './umi-request.js';
import { unirest } from './unirest.js';
import { userscript } from './userscript.js';
import { vueResource } from './vue-resource.js';
import { wreck } from './wreck.js';
import { wretch } from './wretch.js';
import { xhr } from './xhr.js';
import { zapier } from './zapier.js';

/** Every client that is known by itself. */
export const CLIENTS: readonly Client[] = [
  ...fetchClients,
  axios,
  nuxtAxios,
  pipedreamAxios,
  nest,
  ...angularClients,
  angularHttp,
  angularjs,
  got,
  ky,
  ...requestClients,
  superagent,
  supertest,
  ofetch,
  redaxios,
  gaxios,
  needle,
  ...nodeHttpClients,
  ...jqueryClients,
  xhr,
  beacon,
  vueResource,
  wretch,
  phin,
  simpleGet,
  bent,
  wreck,
  umiRequest,
  unirest,
  ...actionsHttpClients,
  rxjsAjax,
  playwright,
  cypress,
  k6,
  postman,
  appsScript,
  capacitor,
  miniProgram,
  userscript,
  meteor,
  zapier,
  ...n8nClients,
  ...simpleOauth2Clients,
  ...rtkQueryClients,
];

/** The module that a client's API belongs to, empty for globals. */
export const moduleOf = (api: string): string => api.slice(0, api.lastIndexOf(':'));

/** Modules of clients, some of which look like a project's own (`#app`). */
export const CLIENT_MODULES: ReadonlySet<string> = new Set(CLIENTS.flatMap(({ apis }) => apis.map(moduleOf)));
