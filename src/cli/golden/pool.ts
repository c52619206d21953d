// Judging many models: in this process, or in several that are started once and take one model after the other.
import { fork, type ChildProcess } from "node:child_process";
import { dependent } from "../cleanup.ts";
import { exits, Stop } from "../stop.ts";
import { stopOf } from "../system.ts";
import { judgementOf, type Judgement, type JudgeOptions } from "./judgement.ts";
import type { Entry } from "./plan.ts";

/** What came of one model: a judgement, or why there is none. */
export type Outcome = { readonly entry: Entry } & (
  | { readonly judgement: Judgement; readonly stopped?: never }
  | { readonly judgement?: never; readonly stopped: Stopped }
);

interface Stopped {
  readonly exit: number;
  readonly message: string;
  readonly help?: string | undefined;
}

interface Task {
  readonly entry: Entry;
  readonly options: JudgeOptions;
}

/** What a worker answers; `fault` is a bug of ours, with where it is. */
type Answer =
  | { readonly judgement: Judgement }
  | { readonly stopped: Stopped }
  | { readonly fault: string };

/** In the order of the entries; `done` hears of each when it is. A tool that is missing is missing for all. */
export async function judgeAll(
  entries: readonly Entry[],
  options: JudgeOptions,
  jobs: number,
  done: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = new Array(entries.length);
  const queue = entries.entries();
  const work = async (ask: (task: Task) => Promise<Answer>): Promise<void> => {
    for (const [i, entry] of queue) {
      outcomes[i] = outcomeOf(entry, await ask({ entry, options }));
      done(outcomes[i]!);
    }
  };
  if (jobs === 1) await work(answerTo);
  else await Promise.all(Array.from({ length: jobs }, () => withWorker(work)));
  return outcomes;
}

function outcomeOf(entry: Entry, answer: Answer): Outcome {
  if ("fault" in answer) throw new Error(`${entry.model}: ${answer.fault}`);
  if ("judgement" in answer) return { entry, judgement: answer.judgement };
  const { exit, message, help } = answer.stopped;
  if (exit === exits.missingTool) throw new Stop(exit, message, help);
  return { entry, stopped: answer.stopped };
}

async function answerTo({ entry, options }: Task): Promise<Answer> {
  try {
    return { judgement: await judgementOf(entry, options) };
  } catch (cause) {
    const stop = stopOf(cause);
    if (stop === undefined) return { fault: String((cause as Error).stack ?? cause) };
    const { exit, message, help } = stop;
    return { stopped: { exit, message, help } };
  }
}

/** The verb that a worker runs; nobody types it. */
const workerVerb = "golden-worker";

async function withWorker(work: (ask: (task: Task) => Promise<Answer>) => Promise<void>): Promise<void> {
  const worker = fork(process.argv[1]!, [workerVerb], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced", // weights are bytes
  });
  dependent(worker);
  try {
    await work((task) => asked(worker, task));
  } finally {
    if (worker.connected) worker.disconnect();
  }
}

const asked = (worker: ChildProcess, task: Task): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const died = (code: number | null, signal: string | null): void =>
      reject(new Error(`${task.entry.model}: its process ended by itself (${signal ?? code})`));
    worker.once("exit", died);
    worker.once("message", (answer: Answer) => {
      worker.off("exit", died);
      resolve(answer);
    });
    worker.send(task);
  });

/** Answers tasks until nobody asks any more; then whatever is under way ends too. */
export function serve(): Promise<never> {
  process.on("disconnect", () => process.exit(exits.ok));
  process.on("message", (task: Task) => void answerTo(task).then((answer) => process.send!(answer)));
  return new Promise(() => {});
}
