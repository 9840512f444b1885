import http from 'node:http';
import type { ClientName } from './clients.js';

/** Names that a program sees, and what they stand for. */
export type Bindings = Readonly<Record<string, unknown>>;

async function load(specifier: string, member = 'default'): Promise<unknown> {
  const namespace = (await import(specifier)) as Readonly<Record<string, unknown>>;
  return member === '*' ? namespace : namespace[member];
}

/** Angular's HttpClient over fetch, without an application around it. */
async function angular(): Promise<Bindings> {
  await import('@angular/compiler');
  const core = await import('@angular/core');
  const { HttpClient, provideHttpClient, withFetch } = await import('@angular/common/http');
  const { firstValueFrom } = await import('rxjs');
  const injector = core.createEnvironmentInjector(
    [
      { provide: core.ɵINJECTOR_SCOPE, useValue: 'root' },
      { provide: core.NgZone, useClass: core.ɵNoopNgZone },
      { provide: core.ɵChangeDetectionScheduler, useValue: { notify: () => undefined } },
      provideHttpClient(withFetch()),
    ],
    null as never,
  );
  return { HttpClient, inject: (token: typeof HttpClient) => injector.get(token), first: firstValueFrom };
}

async function nest(): Promise<Bindings> {
  const { HttpService } = await import('@nestjs/axios');
  const { firstValueFrom } = await import('rxjs');
  return { HttpService, first: firstValueFrom };
}

/** One context for all: a program that makes its own would take a hundred times as long. */
async function playwright(): Promise<Bindings> {
  const { request } = await import('playwright-core');
  const context = await request.newContext();
  return { request: { newContext: () => Promise.resolve(context) } };
}

interface BrowserWindow {
  readonly XMLHttpRequest: unknown;
}

/** A browser's window at `origin`. */
async function window(origin: string): Promise<BrowserWindow> {
  const JSDOM = (await load('jsdom', 'JSDOM')) as new (
    html: string,
    options: { url: string },
  ) => { window: BrowserWindow };
  return new JSDOM('', { url: origin }).window;
}

/**
 * Loads a client.
 * @param origin of the server that its programs will ask
 * @returns what its import gives a program
 */
export async function bindingsOf(client: ClientName, origin: string): Promise<Bindings> {
  switch (client) {
    case 'fetch':
      return { fetch };
    case 'axios':
    case 'redaxios':
      return { axios: await load(client) };
    case 'axios 0':
      return { axios: await load('axios-0') };
    case 'node-fetch':
    case 'cross-fetch':
    case 'isomorphic-fetch':
      return { fetch: await load(client) };
    case 'node-fetch 3':
      return { fetch: await load('node-fetch-3') };
    case 'undici':
      return { undici: await load('undici', '*') };
    case 'gaxios':
      return { request: await load('gaxios', 'request') };
    case 'nestjs-axios':
      return nest();
    case 'angular':
      return angular();
    case 'got':
    case 'ky':
    case 'wretch':
    case 'request':
    case 'superagent':
    case 'supertest':
    case 'needle':
    case 'phin':
      return { [client]: await load(client) };
    case 'got 11':
      return { got: await load('got-11') };
    case 'ofetch':
      return { ofetch: await load('ofetch', 'ofetch') };
    case 'simple-get':
      return { get: await load('simple-get') };
    case 'node-http':
      // The server speaks no TLS.
      return { https: http };
    case 'playwright':
      return playwright();
    case 'jquery': {
      const jquery = (await load('jquery')) as (window: BrowserWindow) => unknown;
      return { $: jquery(await window(origin)) };
    }
    case 'XMLHttpRequest':
      return { XMLHttpRequest: (await window(origin)).XMLHttpRequest };
  }
}
