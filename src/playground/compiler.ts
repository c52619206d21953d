// The page's side of the worker: one request at a time, the newest of each kind; what takes too long is ended, and the worker with it.
import type { Answer, Request } from "./protocol.ts";

/** The part of a `Worker` that is needed. */
export interface Helper {
  onmessage: ((event: { data: Reply }) => void) | null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null;
  postMessage: (message: { id: number; request: Request }) => void;
  terminate: () => void;
}

/** An answer to the request of that number; `last`: there are no more, and the reason where that is a failure. */
export interface Reply {
  readonly id: number;
  readonly answer?: Answer;
  readonly last?: true | string;
}

/** How a request ended; a text says why it did so too early. */
export type Ending = "done" | { readonly because: string };

interface Job {
  readonly id: number;
  readonly request: Request;
  readonly hear: (answer: Answer) => void;
  readonly end: (ending: Ending) => void;
}

/** What was asked before the newest request has so much longer, in milliseconds. */
const PATIENCE = 1000;

export class Compiler {
  /** How long a request may take. */
  seconds = 20;
  private readonly start: () => Helper;
  private helper: Helper | undefined;
  private running: Job | undefined;
  private readonly waiting = new Map<Request["kind"], Job>();
  private deadline = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private count = 0;

  constructor(start: () => Helper) {
    this.start = start;
  }

  /** Asks; `hear` gets each answer. A newer request of the same kind takes the place of one that waits. */
  ask(request: Request, hear: Job["hear"], end: Job["end"]): void {
    this.waiting.get(request.kind)?.end({ because: "something newer was asked" });
    this.waiting.set(request.kind, { id: this.count++, request, hear, end });
    if (!this.running) this.next();
    else if (this.running.request.kind === request.kind && Date.now() + PATIENCE < this.deadline)
      this.endIn(PATIENCE);
  }

  get isBusy(): boolean {
    return this.running !== undefined;
  }

  /** Ends what runs. */
  stop(because: string): void {
    this.helper?.terminate();
    this.helper = undefined;
    this.finish({ because });
  }

  private next(): void {
    const [job] = this.waiting.values();
    if (!job) return;
    this.waiting.delete(job.request.kind);
    this.running = job;
    this.endIn(this.seconds * 1000);
    this.helper ??= this.started();
    this.helper.postMessage({ id: job.id, request: job.request });
  }

  private started(): Helper {
    const helper = this.start();
    helper.onmessage = ({ data }) => this.reply(data);
    helper.onerror = (event) => {
      event.preventDefault();
      if (helper === this.helper) this.stop("the compiler ran out of memory, or failed");
    };
    return helper;
  }

  private reply({ id, answer, last }: Reply): void {
    if (id !== this.running?.id) return;
    if (answer) this.running.hear(answer);
    if (last !== undefined) this.finish(last === true ? "done" : { because: last });
  }

  private finish(ending: Ending): void {
    clearTimeout(this.timer);
    const job = this.running;
    this.running = undefined;
    job?.end(ending);
    if (!this.running) this.next();
  }

  /** Ends what runs so many milliseconds from now. */
  private endIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.deadline = Date.now() + milliseconds;
    this.timer = setTimeout(() => this.stop(`it took more than ${milliseconds / 1000} s`), milliseconds);
  }
}
