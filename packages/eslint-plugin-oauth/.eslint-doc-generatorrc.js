/** Of eslint-doc-generator, which writes the heads of the rules' pages and the list of rules: `npm run docs`. */
export default {
  configEmoji: [
    ['recommended', '✅'],
    ['strict', '🔒'],
  ],
  ruleDocSectionInclude: ['Why', 'Incorrect', 'Correct', 'When not to use it'],
  ruleListColumns: ['name', 'description', 'configsError', 'configsWarn', 'fixable', 'hasSuggestions'],
};
