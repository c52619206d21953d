// A planned end of a command: something the user can put right, with the exit code that says what kind it is.
import { printable } from "../support/printable.ts";

/** Exit codes of the command line. */
export const exits = {
  ok: 0,
  failed: 1,
  usage: 2,
  missingTool: 3,
  internal: 70,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

/** Thrown anywhere in a verb; `main.ts` prints the message and exits with the code. Never a bug of ours. */
export class Stop extends Error {
  readonly exit: number;
  readonly help: string | undefined;
  constructor(exit: number, message: string, help?: string) {
    super(message);
    this.exit = exit;
    this.help = help;
  }
}

export const usage = (message: string, help?: string): Stop => new Stop(exits.usage, message, help);

/** Says why a command ends, or one of its models where several were given; the result is its exit code. */
export function announce({ message, help, exit }: Stop, model?: string): number {
  const lines = [
    `tosac: ${model === undefined ? "" : `${model}: `}${message}`,
    ...(help === undefined ? [] : [`help: ${help}`]),
  ];
  process.stderr.write(lines.map((line) => `${printable(line)}\n`).join(""));
  return exit;
}
