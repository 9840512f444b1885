import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';
import type { SourceFile } from '../types.js';

/** What every component of a Vue program inherits from: `Vue.prototype`, `app.config.globalProperties`. */
const HOLDERS = ['prototype', 'globalProperties'];
const sharing = new RegExp(String.raw`\.(?:${HOLDERS.join('|')})\s*\.\s*\$`, 'u');

const sharedByProgram = new WeakMap<Node, ReadonlyMap<string, Node>>();

/** What some files put on all components: `Vue.prototype.$http = axios`; most files put nothing there, and aren't walked. */
function sharedBy({ text, program }: SourceFile): ReadonlyMap<string, Node> {
  const known = sharedByProgram.get(program);
  if (known) return known;
  const shared = new Map<string, Node>();
  const pending: Node[] = sharing.test(text) ? [program] : [];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const key = node.type === 'AssignmentExpression' ? keyShared(node) : null;
    if (key !== null && node.type === 'AssignmentExpression') shared.set(key, node.right);
    childrenInto(node, pending);
  }
  sharedByProgram.set(program, shared);
  return shared;
}

function keyShared({ left, operator }: TSESTree.AssignmentExpression): string | null {
  if (operator !== '=' || left.type !== 'MemberExpression') return null;
  const holder = unwrap(left.object);
  return holder.type === 'MemberExpression' && HOLDERS.includes(keyOf(holder) ?? '') ? keyOf(left) : null;
}

/** What is put on all components under a name, `null` if none of the files says so. */
export function sharedAs(key: string, files: readonly SourceFile[]): Node | null {
  for (const file of files) {
    const given = sharedBy(file).get(key);
    if (given) return given;
  }
  return null;
}
