import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';

const CHECKED = '2026-11-30';

/** Cars, and things at home. */
export const DEVICES: readonly Provider[] = [
  ...endpointsOf({ id: 'lyft', name: 'Lyft' }, [
    {
      kind: 'token',
      url: 'https://api.lyft.com/oauth/token',
      json: 'required',
      evidence: 'npm:lyft-node',
      quality: 'user-report',
      checked: CHECKED,
    },
  ]),
  ...endpointsOf({ id: 'ring', name: 'Ring' }, [
    {
      kind: 'token',
      url: 'https://oauth.ring.com/oauth/token',
      json: 'required',
      evidence: 'npm:ring-client-api',
      quality: 'user-report',
      checked: CHECKED,
    },
  ]),
  ...endpointsOf({ id: 'tesla', name: 'Tesla' }, [
    {
      kind: 'token',
      url: 'https://auth.tesla.com/oauth2/v3/token',
      json: 'accepted',
      evidence: 'npm:teslajs',
      quality: 'user-report',
      checked: CHECKED,
    },
    {
      kind: 'token',
      url: 'https://owner-api.teslamotors.com/oauth/token',
      json: 'required',
      evidence: 'npm:teslajs',
      quality: 'user-report',
      checked: CHECKED,
    },
  ]),
  ...endpointsOf({ id: 'wink', name: 'Wink' }, [
    {
      kind: 'token',
      url: 'https://api.wink.com/oauth2/token',
      json: 'required',
      evidence: 'npm:wink-js',
      quality: 'user-report',
      checked: CHECKED,
    },
  ]),
];
