import type { Provider } from '../../types.js';

/** When the evidence of rows was read that say nothing else. */
const CHECKED = '2026-11-22';

/** One row of the table. */
export type EndpointRow = Omit<Provider, 'id' | 'name' | 'sdk' | 'checked'> & Partial<Pick<Provider, 'checked'>>;

/** Writes what the endpoints of a provider share into each of their rows. */
export function endpointsOf(provider: Pick<Provider, 'id' | 'name' | 'sdk'>, rows: readonly EndpointRow[]): Provider[] {
  return rows.map(row => ({ ...provider, checked: CHECKED, ...row }));
}
