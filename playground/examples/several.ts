import axios from 'axios';
import ky from 'ky';

const redirect_uri = 'https://app.example.com/callback';

// Gets JSON, and takes a form only.
export const fromMicrosoft = (tenant: string, code: string, code_verifier: string) =>
  axios.post(`https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`, {
    grant_type: 'authorization_code',
    client_id: process.env.ENTRA_ID,
    code,
    code_verifier,
    redirect_uri,
  });

// Gets JSON, and takes that too.
export const fromNotion = (code: string, basic: string) =>
  axios.post(
    'https://api.notion.com/v1/oauth/token',
    { grant_type: 'authorization_code', code, redirect_uri },
    { headers: { Authorization: `Basic ${basic}` } },
  );

// Gets a form.
export const fromGoogle = (code: string) =>
  ky.post('https://oauth2.googleapis.com/token', {
    body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri }),
  });
