// What stands in C for people to read: names of values, and comments on where they come from.
import * as C from "../ctree/build.ts";
import { shortestFloat } from "../ctree/print.ts";
import type { CCode } from "../ctree/tree.ts";
import { origin } from "../kernel/describe.ts";
import type { Node } from "../kernel/kernel.ts";
import type { RowExit } from "../kernel/schedule.ts";

/** `// tosa.sub, line 12: 64x384xi32, -255..0` */
export function note(node: Node): CCode {
  const text = origin(node);
  return text === undefined ? [] : C.comment(text, node.op ? [node.op] : []);
}

/** Why the rest of a row need not be looked at. */
export function exitNote({ sum, above, fills }: RowExit): string {
  const known = [...new Set(fills.map(({ value }) => value))].join(" and ");
  const bound = sum.type === "f32" ? shortestFloat(above) : above;
  return (
    `past ${bound} all of the row is ${known}, whatever the other lanes are ` +
    "(derived: branch and bound over what the sum can be)"
  );
}
