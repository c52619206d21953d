// The compiler beside the page: it may take as long as it likes, and the page ends it when that is too long.
import { answersTo } from "./answer.ts";
import type { Reply } from "./compiler.ts";
import type { Request } from "./protocol.ts";

const reply = (message: Reply): void => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<{ id: number; request: Request }>) => {
  const { id, request } = data;
  try {
    for (const answer of answersTo(request)) reply({ id, answer });
    reply({ id, last: true });
  } catch (problem) {
    reply({ id, last: problem instanceof Error ? problem.message : "stopped" });
  }
});
