import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { NANGO, OPENIDDICT } from './sources.js';

export const HEALTH: readonly Provider[] = [
  ...endpointsOf({ id: 'athenahealth', name: 'athenahealth' }, [
    { kind: 'token', url: 'https://api.platform.athenahealth.com/oauth2/v1/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'epic', name: 'Epic' }, [
    { kind: 'token', url: 'https://{host}/interconnect-{instance}/oauth2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'fitbit', name: 'Fitbit' }, [
    { kind: 'token', url: 'https://api.fitbit.com/oauth2/token', json: 'undocumented', ...OPENIDDICT },
    {
      kind: 'revocation',
      url: 'https://api.fitbit.com/oauth2/revoke',
      json: 'undocumented',
      ...OPENIDDICT,
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'garmin', name: 'Garmin Connect' }, [
    { kind: 'token', url: 'https://diauth.garmin.com/di-oauth2-service/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'oracle-health-cerner', name: 'Oracle Health (Cerner)' }, [
    {
      kind: 'token',
      url: 'https://authorization.cerner.com/tenants/{tenant}/protocols/oauth2/profiles/smart-v1/token',
      json: 'undocumented',
      evidence: 'https://hl7.org/fhir/smart-app-launch/app-launch.html',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'oura', name: 'Oura' }, [
    { kind: 'token', url: 'https://api.ouraring.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'strava', name: 'Strava' }, [
    {
      kind: 'token',
      url: 'https://www.strava.com/{api/v3/oauth|oauth}/token',
      json: 'accepted',
      evidence: 'npm:strava-oauth2',
      quality: 'user-report',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'whoop', name: 'WHOOP' }, [
    { kind: 'token', url: 'https://api.prod.whoop.com/oauth/oauth2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'withings', name: 'Withings' }, [
    {
      kind: 'token',
      url: 'https://wbsapi.withings.net/v2/oauth2',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/withings.ts',
      quality: 'source-code',
    },
  ]),
];
