// What stands in C for people to read: names of values, and comments on where they come from.
import * as C from "../ctree/build.ts";
import type { CCode } from "../ctree/tree.ts";
import { origin } from "../kernel/describe.ts";
import type { Node } from "../kernel/kernel.ts";

/** `// tosa.sub, line 12: 64x384xi32, -255..0` */
export function note(node: Node): CCode {
  const text = origin(node);
  return text === undefined ? [] : C.comment(text, node.op ? [node.op] : []);
}
