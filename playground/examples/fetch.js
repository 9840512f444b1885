const TOKEN_URL = 'https://accounts.spotify.com/api/token';
const headers = { 'Content-Type': 'application/json' };

export async function login(clientId, clientSecret) {
  const response = await fetch(TOKEN_URL, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  if (!response.ok) throw new Error(`No token: ${response.status}`);
  return response.json();
}
