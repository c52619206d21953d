// How far a long run is: a line that is written over on a terminal, elsewhere a line now and then.

const interval = 10_000;

export class Progress {
  private done = 0;
  private said = Date.now();
  private readonly total: number;
  private readonly timer: NodeJS.Timeout | undefined;
  constructor(total: number) {
    this.total = total;
    if (!process.stderr.isTTY) this.timer = setInterval(() => this.tell(), interval).unref();
  }

  /** One more is finished. */
  step(): void {
    this.done++;
    this.tell();
  }

  end(): void {
    clearInterval(this.timer);
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  }

  private tell(): void {
    const text = `${this.done} of ${this.total} models`;
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
    else if (Date.now() - this.said >= interval) {
      this.said = Date.now();
      process.stderr.write(`${text}\n`);
    }
  }
}
