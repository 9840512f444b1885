import { axios } from './axios.js';
import type { Client } from './client.js';
import { fetchClients } from './fetch.js';

/** Every client that is known by itself. */
export const CLIENTS: readonly Client[] = [...fetchClients, axios];
