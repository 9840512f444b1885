/** A program with secrets written into it in every way that is masked; none of them may leave in a report. */
export const SECRETS = ['s3cr3t-a', 's3cr3t-b', 's3cr3t-c', 's3cr3t-d', 's3cr3t-e', 's3cr3t-f', 's3cr3t-g', 's3cr3t-h'];

const [A = '', B = '', C = '', D = '', E = '', F = '', G = '', H = ''] = SECRETS;

export const SECRET_PROGRAM = `import axios from 'axios';
// client_secret: ${A}
const shared = '${B}';
const password = \`${C}\`;
export const tokens = async id => {
  await axios.post('https://user:${D}@platform.devtest.nicecxone.com/oauth/token?client_secret=${E}', { grant_type: 'client_credentials', client_id: id, client_secret: shared });
  await axios.post('https://platform.devtest.nicecxone.com/oauth/token', { grant_type: 'password', username: 'jo', password, client_secret: '${F}' }, { headers: { Authorization: 'Basic ${G}', 'Content-Type': 'application/json' } });
  await axios.post('https://platform.devtest.nicecxone.com/oauth/token', '{"grant_type":"refresh_token","refresh_token":"${H}"}', { headers: { 'Content-Type': 'application/json' } });
};
`;
