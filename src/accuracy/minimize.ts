// Least value of a function of a few numbers that is nowhere below 0, without derivatives: Nelder and Mead's simplex.

type Point = readonly number[];
type Cost = (p: Point) => number;
interface Corner {
  readonly p: Point;
  readonly cost: number;
}

const STEPS = 150;

/** The best point found from any of the starts. */
export function minimize(cost: Cost, starts: readonly Point[]): Point {
  const ends = starts.map((start) => descend(cost, start));
  return ends.reduce((best, end) => (end.cost < best.cost ? end : best)).p;
}

function descend(cost: Cost, start: Point): Corner {
  const corner = (p: Point): Corner => ({ p, cost: cost(p) });
  let simplex = [start, ...start.map((v, i) => start.with(i, v + 0.02 * Math.max(1, Math.abs(v))))].map(
    corner,
  );
  for (let step = 0; step < STEPS; step++) {
    simplex = [...simplex].sort((a, b) => a.cost - b.cost);
    const [{ cost: least }, most] = [simplex[0]!, simplex.at(-1)!.cost];
    if (least === 0 || most - least <= 1e-12 * least) break;
    simplex = moved(simplex, corner);
  }
  return simplex.reduce((best, c) => (c.cost < best.cost ? c : best));
}

/** The worst corner goes through the middle of the others, further, or half as far; else all draw near to the best. */
function moved(simplex: readonly Corner[], corner: (p: Point) => Corner): Corner[] {
  const others = simplex.slice(0, -1);
  const worst = simplex.at(-1)!;
  const middle = others[0]!.p.map((_, i) => others.reduce((s, c) => s + c.p[i]!, 0) / others.length);
  const along = (t: number): Corner => corner(middle.map((m, i) => m + t * (m - worst.p[i]!)));
  const mirrored = along(1);
  if (mirrored.cost < others[0]!.cost) {
    const further = along(2);
    return [...others, further.cost < mirrored.cost ? further : mirrored];
  }
  if (mirrored.cost < others.at(-1)!.cost) return [...others, mirrored];
  const nearer = along(mirrored.cost < worst.cost ? 0.5 : -0.5);
  if (nearer.cost < Math.min(worst.cost, mirrored.cost)) return [...others, nearer];
  const best = others[0]!.p;
  return simplex.map((c, k) => (k === 0 ? c : corner(c.p.map((v, i) => (v + best[i]!) / 2))));
}
