import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '../endpoints/providers.js';
import { SDKS } from './sdks.js';

describe.each(SDKS)('the row of $package', ({ package: name, providers, calls, impliedGrant, version, checked }) => {
  it('is about token endpoints of the provider table', () => {
    for (const id of providers) {
      expect(PROVIDERS.filter(row => row.id === id && row.kind === 'token')).not.toEqual([]);
    }
  });

  it('names the same package as the provider table', () => {
    for (const id of providers) {
      expect(PROVIDERS.find(row => row.id === id && row.kind === 'token')?.sdk).toBe(name);
    }
  });

  it('says which version was read, and when', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/u);
  });

  it('has a call for each grant', () => {
    expect(Object.values(calls)).not.toEqual([]);
    for (const [grant, call] of Object.entries(calls)) {
      expect(grant).toMatch(/^[a-z_]+$|^urn:ietf:params:oauth:grant-type:[\w-]+$/u);
      expect(call).toMatch(/^(?:new )?\w+(?:\(.*\))?(?:\.\w+)*(?:\(.*\))$/u);
    }
    if (impliedGrant !== undefined) expect(calls).toHaveProperty(impliedGrant);
  });
});

it('no provider has two SDKs', () => {
  const ids = SDKS.flatMap(({ providers }) => providers);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('purecloud-platform-client-v2 as it is installed', () => {
  const sdk = createRequire(import.meta.url)('purecloud-platform-client-v2') as {
    readonly ApiClient: { readonly instance: Readonly<Record<string, unknown>> };
    readonly PlatformClient?: unknown;
    readonly auth?: unknown;
  };

  it('has the calls that are recommended', () => {
    const calls = SDKS.find(row => row.package === 'purecloud-platform-client-v2')?.calls ?? {};
    for (const call of Object.values(calls)) {
      const [, method = ''] = /^ApiClient\.instance\.(\w+)\(/u.exec(call) ?? [];
      expect(sdk.ApiClient.instance[method], call).toBeTypeOf('function');
    }
  });

  it('has none of those that are reported', () => {
    expect(sdk.PlatformClient).toBeUndefined();
    expect(sdk.auth).toBeUndefined();
  });
});
