// The loops of a lane kernel that portable C is written from, one number at a time.
import { baseName, exitNote } from "../kernel/describe.ts";
import type { Node } from "../kernel/kernel.ts";
import type { RowExit } from "../kernel/schedule.ts";
import { LaneLoops } from "./lane-loops.ts";

export class PortableLoops extends LaneLoops {
  protected override nameOf(node: Node): string {
    return baseName(node);
  }

  protected override exitNote(exit: RowExit): string {
    return exitNote(exit);
  }
}
