import type { Provider } from '../types.js';
import { ACCOUNTING_AND_HR } from './providers/business.js';
import { COMMERCE_AND_LOGISTICS } from './providers/commerce.js';
import { CONTACT_CENTERS } from './providers/contact-center.js';
import { DEVELOPER_PLATFORMS } from './providers/developer.js';
import { DEVICES } from './providers/devices.js';
import { HEALTH } from './providers/health.js';
import { IDENTITY_SERVICES } from './providers/identity.js';
import { CRM_AND_MARKETING } from './providers/marketing.js';
import { PAYMENTS_AND_BANKING } from './providers/payments.js';
import { SAAS } from './providers/saas.js';
import { SERVERS } from './providers/servers.js';
import { SOCIAL_NETWORKS } from './providers/social.js';

/**
 * What is known of authorization servers: one row for each endpoint, with its evidence. Of two rows that match a URL, one is
 * more specific.
 */
export const PROVIDERS: readonly Provider[] = [
  ...ACCOUNTING_AND_HR,
  ...COMMERCE_AND_LOGISTICS,
  ...CONTACT_CENTERS,
  ...DEVELOPER_PLATFORMS,
  ...DEVICES,
  ...HEALTH,
  ...IDENTITY_SERVICES,
  ...CRM_AND_MARKETING,
  ...PAYMENTS_AND_BANKING,
  ...SAAS,
  ...SERVERS,
  ...SOCIAL_NETWORKS,
];
