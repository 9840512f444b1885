// What a first attempt at a codemod does: parses and prints every file.
module.exports = ({ source }, { jscodeshift: j }) => {
  const root = j(source);
  root
    .find(j.CallExpression, { callee: { property: { name: 'post' } } })
    .filter(path => /grant_type/.test(j(path).toSource()));
  return root.toSource();
};
