// The page of the reasons for which a request is left to a person, made from what `oauth-codemod --explain` says.

/** Examples that need settings to be what they stand for. */
const SETTINGS = {
  'unknown-client': `\`\`\`js config
import oauth from 'eslint-plugin-oauth';

export default [
  oauth.configs.recommended,
  { settings: { oauth: { clients: [{ call: 'apiClient.post', url: 0, body: 1, sends: 'json' }] } } },
];
\`\`\`

`,
};

function section([code, { text, before, after }]) {
  // Only one example needs types.
  const isTyped = /^const \w+: /mu.test(before);
  const block = (tag, source) => `\`\`\`${isTyped ? 'ts' : `js ${tag}`}\n${source}\`\`\``;
  return `## \`${code}\`\n\n${text}\n\n${SETTINGS[code] ?? ''}${block('incorrect', before)}\n\n${block('correct', after)}\n`;
}

/**
 * The page of all reasons.
 * @param {Readonly<Record<string, { text: string, before: string, after: string }>>} pages
 */
export function reasonsPage(pages) {
  const sections = Object.entries(pages).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `# Why a request is left to you

Where a rewrite could change what a program does or means, the request is reported with one of these codes and stays as
it is. \`oauth-codemod --explain CODE\` prints the same text.

${sections.map(section).join('\n')}`;
}
