/** The program of the report that this project began with; the call stands at 4:3. */
export const FORUM = `import axios from 'axios';

export const login = (id, secret) =>
  axios.post('https://platform.devtest.nicecxone.com/oauth/token', { grant_type: 'client_credentials', client_id: id, client_secret: secret });
`;

export const FORUM_REWRITTEN = FORUM.replace(
  /\{ grant_type.* \}/u,
  "new URLSearchParams($&), { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }",
);

/** A body that no form can carry. */
export const MANUAL = FORUM.replace('client_secret: secret', 'nested: { secret }');

/** An URL that says nothing. */
export const POSSIBLE = `import axios from 'axios';
axios.post('https://example.com/x', { grant_type: 'client_credentials' });
`;

/** A server that takes both. */
export const ACCEPTED = FORUM.replace('platform.devtest.nicecxone.com', 'api.notion.com/v1');
