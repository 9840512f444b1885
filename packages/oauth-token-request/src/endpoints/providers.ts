import type { Provider } from '../types.js';
import { CONTACT_CENTERS } from './providers/contact-center.js';
import { IDENTITY_SERVERS } from './providers/identity.js';
import { SERVICES } from './providers/services.js';

/** What is known of authorization servers: one row for each endpoint, with its evidence. No URL matches two rows. */
export const PROVIDERS: readonly Provider[] = [...CONTACT_CENTERS, ...IDENTITY_SERVERS, ...SERVICES];
