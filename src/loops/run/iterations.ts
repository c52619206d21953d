// Which iterations of parallel loops could run at the same time: each has a number, and knows the execution of the loop
// it belongs to and the iteration around that.

export class Iterations {
  /** The innermost parallel iteration that runs now; 0 outside of all. */
  current = 0;
  private readonly execution: number[] = [0];
  private readonly outer: number[] = [0];
  private readonly depth: number[] = [0];
  private executions = 0;
  /** The last question to `apart`, which is often asked again. */
  private readonly asked = { earlier: 0, current: 0, apart: false };

  /** A loop starts; the number is for `enter`. */
  start(): number {
    return ++this.executions;
  }

  /** The next iteration of an execution, inside of iteration `outer`. */
  enter(execution: number, outer: number): void {
    this.current = this.execution.length;
    this.execution.push(execution);
    this.outer.push(outer);
    this.depth.push(this.depth[outer]! + 1);
  }

  /** Whether an earlier iteration (0 for none) and the current one are different iterations of one execution of a loop. */
  apart(earlier: number): boolean {
    const { asked, current } = this;
    if (earlier === 0 || earlier === current) return false;
    if (asked.earlier !== earlier || asked.current !== current) {
      [asked.earlier, asked.current] = [earlier, current];
      asked.apart = this.areApart(earlier, current);
    }
    return asked.apart;
  }

  private areApart(a: number, b: number): boolean {
    while (this.depth[a]! > this.depth[b]!) a = this.outer[a]!;
    while (this.depth[b]! > this.depth[a]!) b = this.outer[b]!;
    let apart = false;
    for (; a !== b; [a, b] = [this.outer[a]!, this.outer[b]!])
      apart = this.execution[a] === this.execution[b];
    return apart;
  }
}
