import { apiClient } from './api-client.js';

// Neither the address nor the client says anything by itself: the settings do.
export const signIn = (user, password) =>
  apiClient.post('https://login.acme.dev/session/start', {
    grant_type: 'password',
    username: user,
    password,
  });
