// The loops of a lane kernel that portable C is written from, one number at a time.
import { baseName, exitNote } from "../kernel/describe.ts";
import type { Node } from "../kernel/kernel.ts";
import type { RowExit } from "../kernel/schedule.ts";
import type { Loop } from "../loops/ir.ts";
import { LaneLoops } from "./lane-loops.ts";

export class PortableLoops extends LaneLoops {
  /** Whether a loop goes along a row. */
  isAlong(loop: Loop): boolean {
    return !this.loops.includes(loop);
  }

  protected override nameOf(node: Node): string {
    return baseName(node);
  }

  protected override exitNote(exit: RowExit): string {
    return exitNote(exit);
  }
}
