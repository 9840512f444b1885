import type { TSESTree } from '@typescript-eslint/types';
import { keyOf, type Node } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';
import type { SourceFile } from '../types.js';
import type { MemberAnnotation } from './annotations.js';

/** The interfaces that programs declare the variables of their environment in, by what is read of it. */
const INTERFACES: ReadonlyMap<string, string> = new Map([
  ['process.env', 'ProcessEnv'],
  ['import.meta.env', 'ImportMetaEnv'],
  ['Bun.env', 'Env'],
]);

const names = /\b(?:ProcessEnv|ImportMetaEnv|Env)\b/u;

const declaredByProgram = new WeakMap<Node, readonly TSESTree.TSInterfaceDeclaration[]>();

/** The interfaces of a file with such a name; most files have none, and aren't walked. */
function declaredIn({ text, program }: SourceFile): readonly TSESTree.TSInterfaceDeclaration[] {
  const known = declaredByProgram.get(program);
  if (known) return known;
  const found: TSESTree.TSInterfaceDeclaration[] = [];
  const pending: Node[] = names.test(text) ? [program] : [];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'TSInterfaceDeclaration' && names.test(node.id.name) && isAmbient(node)) found.push(node);
    else if (/^(?:Program|TSModule\w*|Export\w+)$/u.test(node.type)) childrenInto(node, pending);
  }
  declaredByProgram.set(program, found);
  return found;
}

/** Whether a declaration adds to one of the platform: `declare global { namespace NodeJS { … } }`. */
function isAmbient({ parent }: Node): boolean {
  let node = parent;
  while (node && node.type !== 'TSModuleDeclaration') node = node.parent;
  return node?.type === 'TSModuleDeclaration';
}

/** The type that the project's files declare for a variable of the environment, `null` if none does. */
export function variableAnnotation(path: string, files: readonly SourceFile[]): MemberAnnotation | null {
  const [, environment = '', name] = /^(.+)\.(\w+)$/u.exec(path) ?? [];
  const declared = INTERFACES.get(environment);
  if (declared === undefined) return null;
  const interfaces = files.flatMap(declaredIn).filter(({ id }) => id.name === declared);
  const member = interfaces
    .flatMap(({ body }) => body.body)
    .find(one => one.type === 'TSPropertySignature' && keyOf(one) === name);
  if (member?.type !== 'TSPropertySignature' || !member.typeAnnotation) return null;
  return { annotation: member.typeAnnotation.typeAnnotation, isOptional: member.optional };
}
