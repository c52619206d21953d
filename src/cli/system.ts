// What the operating system says no to: a path, a full disk, memory. Never a bug of ours, so it ends a command with a
// sentence.
import { Stop, usage } from "./stop.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "that is not permitted",
  EISDIR: "it is a folder",
  ENOTDIR: "part of the path is not a folder",
  EEXIST: "a file is in the way of a folder",
  ELOOP: "its links go round in a circle",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "no space left",
  EDQUOT: "the quota is used up",
  EFBIG: "files may not be so large",
  EROFS: "the file system is read-only",
  EBADF: "it is not open",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENOMEM: "not enough memory",
  E2BIG: "too many arguments",
  ETXTBSY: "it is being written",
};

/** In words, what the system did not allow; undefined where `cause` is an error of another kind. */
export function systemReason(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  if (cause instanceof RangeError && /allocation failed/.test(cause.message)) return reasons["ENOMEM"];
  const { code, syscall } = cause as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  return reasons[code] ?? code;
}

/** Does `work`; an error of the system becomes the end of the command: `cannot <what>: <reason>`. */
export function attempting<T>(what: string, work: () => T, help?: string): T {
  try {
    return work();
  } catch (cause) {
    throw refusal(what, cause, help);
  }
}

/** The end of the command for an error of the system; any other error as it is. */
export function refusal(what: string, cause: unknown, help?: string): unknown {
  const reason = systemReason(cause);
  return reason === undefined ? cause : usage(`cannot ${what}: ${reason}`, help);
}

/** The end of the command that an error is: itself, or one for an error of the system that nobody expected. */
export function stopOf(cause: unknown): Stop | undefined {
  if (cause instanceof Stop) return cause;
  const { syscall, path } = cause as NodeJS.ErrnoException;
  const end = refusal(`${syscall ?? "go on"}${path === undefined ? "" : ` ${path}`}`, cause);
  return end instanceof Stop ? end : undefined;
}
