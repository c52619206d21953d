// Kernels that share a loop over blocks of rows: those between which whole rows are handed on.
import type { Costs } from "../costs.ts";
import type { Buffer } from "../kernel.ts";
import { heldBytes } from "../place.ts";
import type { Rows, RowLoop } from "./cut.ts";
import { rowLoopOf, rowStep, staysInRow } from "./cut.ts";
import type { Item } from "./items.ts";
import { gathered } from "./items.ts";
import type { Walk } from "./walk.ts";
import { blockSize } from "./size.ts";

/** A group of more kernels than these is two, and none is of kernels further apart. */
const [MOST_KERNELS, MOST_APART] = [32, 256];

/** Kernels by their number, each with the loop that goes over the rows. */
export type Members = ReadonlyMap<number, RowLoop>;

export interface Group {
  readonly rows: number;
  /** Rows of a block. */
  readonly step: number;
  readonly members: Members;
  /** What holds the rows of a block only: nobody else needs it. */
  readonly held: ReadonlyMap<Buffer, Rows>;
  /** What that saves. */
  readonly bytes: number;
}

/** The items of a program, and who touches what. */
export interface Scene {
  readonly items: readonly Item[];
  readonly users: ReadonlyMap<Buffer, readonly number[]>;
  readonly costs: Costs;
}

/** The group around a buffer that saves most; or why there is none. */
export function groupAround(buffer: Buffer, scene: Scene): Group | string {
  const tried = rowsIn(buffer, scene).map((rows) => groupOver(buffer, rows, scene));
  const groups = tried.filter((g) => typeof g !== "string");
  const best = groups.sort((a, b) => b.bytes - a.bytes)[0];
  return best ?? (tried.find((g) => typeof g === "string") as string | undefined) ?? "it has no rows";
}

const walkAt = ({ items }: Scene, i: number): Walk | undefined => {
  const { walk } = items[i]!;
  return typeof walk === "string" ? undefined : walk;
};

/** Every way in which the buffer has rows, as the loops that write it say. */
function rowsIn(buffer: Buffer, scene: Scene): Rows[] {
  const found = new Map<string, Rows>();
  for (const i of scene.users.get(buffer)!)
    for (const { touches, sizes, apart } of [walkAt(scene, i) ?? []].flat())
      for (const { strides } of touches.filter((t) => t.buffer === buffer))
        sizes.slice(0, apart).forEach((rows, d) => {
          const step = strides[d]!;
          if (rows > 1 && step > 0) found.set(`${rows} ${step}`, { rows, step });
        });
  return [...found.values()];
}

function groupOver(buffer: Buffer, rows: Rows, scene: Scene): Group | string {
  const first = joined(new Map(), buffer, rows, scene);
  if (typeof first === "string") return first;
  const members = grown(first, rows.rows, scene);
  return { ...shapeOf(members, rows.rows, scene), rows: rows.rows, members };
}

/** The members and all who touch one more buffer; or why those do not go with them. */
function joined(members: Members, buffer: Buffer, rows: Rows, scene: Scene): Members | string {
  const next = new Map(members);
  for (const i of scene.users.get(buffer)!) {
    const { walk } = scene.items[i]!;
    if (typeof walk === "string") return walk;
    const loop = rowLoopOf(walk, buffer, rows);
    if (typeof loop === "string") return loop;
    const before = next.get(i);
    if (before && (before.loop !== loop.loop || before.inner !== loop.inner)) return "its rows are others";
    next.set(i, loop);
  }
  const numbers = [...next.keys()];
  if (next.size > MOST_KERNELS || Math.max(...numbers) - Math.min(...numbers) > MOST_APART)
    return "there are too many of them";
  return unfit(next, rows.rows, scene) ?? next;
}

/** Why kernels cannot share a loop over rows; undefined where they can. */
function unfit(members: Members, rows: number, scene: Scene): string | undefined {
  const { items } = scene;
  for (const [i, loop] of members)
    for (const t of (items[i]!.walk as Walk).touches)
      if (rowStep(loop, t) < (t.writes && !isOfOneRow(t.buffer, scene) ? 1 : 0))
        return "it does not go forward row by row";
  for (const b of sharedBy(members, scene))
    if (!rowsOf(b, members, rows, scene)) return "it needs more of a buffer than the rows of its block";
  if (!gathered(items, new Set(members.keys()))) return "what it needs is made of those rows elsewhere";
  return blockSize(members, rows, scene) === undefined ? "no block of them has whole tiles" : undefined;
}

/** Whether nobody else touches a buffer: what each row writes there it reads again. */
const isOfOneRow = (b: Buffer, { users }: Scene): boolean => b.kind === "arena" && users.get(b)!.length === 1;

/** What a member writes and it or others touch as well. */
function sharedBy(members: Members, { items, users }: Scene): Buffer[] {
  const written = [...members.keys()].flatMap((i) => [...items[i]!.written] as Buffer[]);
  const touches = (b: Buffer): number =>
    (users.get(b) ?? []).reduce(
      (n, i) =>
        members.has(i) ? n + (items[i]!.walk as Walk).touches.filter((t) => t.buffer === b).length : n,
      0,
    );
  return [...new Set(written)].filter((b) => touches(b) > 1);
}

/** The rows in which all members touch a buffer, if there are such. */
function rowsOf(b: Buffer, members: Members, rows: number, { items, users }: Scene): Rows | undefined {
  const found = users.get(b)!.flatMap((i) => {
    const loop = members.get(i);
    const walk = items[i]!.walk as Walk;
    return loop ? walk.touches.filter((t) => t.buffer === b).map((at) => ({ at, loop, walk })) : [];
  });
  if (found.length === 0) return undefined; // memory of a kernel's own
  const step = rowStep(found[0]!.loop, found[0]!.at);
  return found.every(({ at, loop, walk }) => staysInRow(walk, loop, at, { rows, step }))
    ? { rows, step }
    : undefined;
}

/** With everybody whom members hand rows on to, or get them from, as long as there is someone. */
function grown(first: Members, rows: number, scene: Scene): Members {
  let members = first;
  const seen = new Set<Buffer>();
  const next = (): Buffer | undefined =>
    [...members.keys()]
      .flatMap((i) => [...scene.items[i]!.touched] as Buffer[])
      .find((b) => b.kind === "arena" && !seen.has(b));
  for (let b = next(); b; b = next()) {
    seen.add(b);
    const known = rowsOf(b, members, rows, scene);
    const more = known && known.step > 0 ? joined(members, b, known, scene) : undefined;
    if (more && typeof more !== "string") members = more;
  }
  return members;
}

/** What the members' blocks are like. */
function shapeOf(members: Members, rows: number, scene: Scene): Pick<Group, "step" | "held" | "bytes"> {
  const step = blockSize(members, rows, scene)!;
  const held = new Map<Buffer, Rows>();
  for (const b of sharedBy(members, scene)) {
    const isOwn = b.kind === "arena" && scene.users.get(b)!.every((i) => members.has(i));
    if (isOwn && b.elements % rows === 0) held.set(b, rowsOf(b, members, rows, scene)!);
  }
  const bytes = [...held.keys()].reduce((n, b) => n + heldBytes(b) * (1 - step / rows), 0);
  return { step, held, bytes };
}
