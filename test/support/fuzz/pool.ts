// Processes that work through tasks. One that does not end with a specimen in time is stopped, and so is one that
// dies: the specimen at which it stood is a fault, and the rest of its task is given to a new process.
import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { fault, type Fault, type Finding, type Specimen, type Verdict } from "./specimen.ts";
import type { Report, Task } from "./worker.ts";

const script = fileURLToPath(new URL("./worker.ts", import.meta.url));

/** Milliseconds for one specimen, and for starting or one step of a build; machines may be many times slower than usual. */
export interface Patience {
  readonly specimen: number;
  readonly build: number;
}

const patient: Patience = { specimen: 60_000, build: 900_000 };

/** What a task came to. */
export interface Outcome {
  readonly verdicts: readonly (Verdict | undefined)[];
  readonly findings: readonly Finding[];
  /** Functions in the C programs that were built. */
  readonly built: number;
}

/** One process at a time, started when there is work. */
export class Worker {
  private child: ChildProcess | undefined;
  private readonly patience: Patience;
  constructor(patience: Patience = patient) {
    this.patience = patience;
  }

  async perform(task: Task): Promise<Outcome> {
    const verdicts: (Verdict | undefined)[] = [];
    const findings: Finding[] = [];
    let [from, built, batch] = [0, 0, task.batch];
    while (from < task.specimens.length || from === 0) {
      const rest = task.specimens.slice(from);
      const part = await this.attempt({ ...task, specimens: rest, batch });
      verdicts.push(...part.verdicts);
      findings.push(...part.findings.map(({ position, fault }) => ({ specimen: rest[position]!, fault })));
      built += part.built;
      if (part.stopped === undefined) break;
      const { position, why } = part.stopped;
      if (position === undefined) {
        const specimen = { ...rest[0]!, text: rest.map(({ text }) => text).join("\n// -----\n") };
        findings.push({ specimen, fault: fault("build", why) });
        break;
      }
      findings.push({ specimen: rest[position]!, fault: fault("time", why) });
      from += position + 1;
      if (from >= task.specimens.length) batch = undefined;
    }
    return { verdicts, findings, built };
  }

  /** One task, until it is done, or the process is stopped or dies. */
  private attempt(task: Task): Promise<Attempt> {
    const child = (this.child ??= fork(script, { execArgv: ["--import", "tsx"], serialization: "advanced" }));
    const verdicts: Verdict[] = [];
    const findings: { position: number; fault: Fault }[] = [];
    let built = 0;
    let at: number | undefined;
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const end = (stopped: Attempt["stopped"]): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (stopped) this.stop();
        resolve({ verdicts, findings, built, stopped });
      };
      const wait = (milliseconds: number): void => {
        clearTimeout(timer);
        const why = `no end within ${milliseconds / 1000} s`;
        timer = setTimeout(() => end({ position: at, why }), milliseconds);
      };
      child.on("exit", (code, signal) => end({ position: at, why: `the process ended: ${signal ?? code}` }));
      child.on("message", (report: Report) => {
        if (report.kind === "done") return end(undefined);
        if (report.kind === "begin") at = report.position;
        if (report.kind === "verdict") {
          verdicts[report.position] = report.verdict;
          if (report.verdict.kind === "fault") findings.push({ position: at!, fault: report.verdict });
        }
        if (report.kind === "build") [at, built] = [undefined, built + report.functions];
        if (report.kind === "failure") findings.push(report);
        wait(
          report.kind === "build" || report.kind === "failure" ? this.patience.build : this.patience.specimen,
        );
      });
      wait(patient.build);
      child.send(task);
    });
  }

  stop(): void {
    this.child?.removeAllListeners();
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }
}

interface Attempt {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly { readonly position: number; readonly fault: Fault }[];
  readonly built: number;
  /** Where the process stood when it was stopped; no position when it was building. */
  readonly stopped: { readonly position: number | undefined; readonly why: string } | undefined;
}

export type { Specimen, Task };
