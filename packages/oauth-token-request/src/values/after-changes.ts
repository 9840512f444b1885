import type { Node } from '../syntax/nodes.js';
import { outermost } from '../syntax/nodes.js';
import { inOrder } from './members.js';
import type { Member, Members } from './types.js';

/** What one use of a variable does to the object that it holds. */
export interface Changed {
  readonly use: Node;
  readonly change: Members;
  /** A function does it, whenever that runs. */
  readonly isLater: boolean;
  /** It may not be done at all. */
  readonly isUncertain: boolean;
  /** Whether it takes a member away; `null` if it takes none. */
  readonly isDeleted: ((member: Member) => boolean) | null;
}

function asReplaceable(member: Member): Member {
  return { ...member, replacing: 'assignment' };
}

/** The call or the assignment by which a use of a variable changes what it holds. */
function changing(use: Node): Node {
  let node = outermost(use);
  while (node.parent?.type === 'MemberExpression' && node.parent.object === node) node = outermost(node.parent);
  return node.parent ?? node;
}

/** An object as it is when all has been done to it. */
export function afterChanges(value: Members, changes: readonly Changed[]): Members {
  if (changes.length === 0) return value;
  const [now, later] = [changes.filter(({ isLater }) => !isLater), changes.filter(({ isLater }) => isLater)];
  // What a function sets, it may set at any time: before what is set beside it, and behind that.
  const setLater = new Set(later.flatMap(({ change }) => change.members.map(({ key }) => key)));
  const first = new Set(
    [value, ...now.map(({ change }) => change)].flatMap(({ members }) => members.map(one => one.key)),
  );
  const inTurn = [...now, ...later];
  const added = inTurn.map(({ use, change, isLater, isUncertain }): Members => {
    const setBy = changing(use);
    const members = change.members.map(member => {
      const isReplacement = isLater && first.has(member.key);
      return {
        ...member,
        setBy,
        isReplacement,
        ...((isUncertain || setLater.has(member.key)) && { isOptional: true }),
      };
    });
    return { ...change, members };
  });
  const lastOpen = inTurn.findLastIndex(({ change }) => change.isOpen);
  const deletions = inTurn.flatMap(({ change, isDeleted }, turn) =>
    change.isOpen && isDeleted ? [{ turn, isDeleted }] : [],
  );
  const left = [value, ...added].map((part, turn): Members => {
    if (turn > lastOpen) return part;
    const isGone = (member: Member): boolean =>
      deletions.some(deletion => deletion.turn >= turn && deletion.isDeleted(member));
    const members = part.members.map(member =>
      asReplaceable(isGone(member) ? { ...member, isOptional: true } : member),
    );
    return { ...part, members };
  });
  return inOrder(left);
}
