// A graph as a drawing: ops as boxes, in layers from what is given to what is handed out.
import { Graph, layout } from "@dagrejs/dagre";
import type { GraphNode } from "../explore/trace.ts";
import { draw, make } from "./dom.ts";

/** Larger graphs take long to lay out, and nobody reads them. */
const MOST_NODES = 300;

const HEIGHT = 36;
/** Widths of characters, in pixels: of names, and of the smaller types below them. */
const [WIDE, NARROW] = [7.4, 6.2];

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
}

const widthOf = ({ label, type }: GraphNode): number =>
  Math.max(label.length * WIDE, type.length * NARROW) + 16;

/** Places of boxes by their middles, and of the lines between them. */
function laidOut(nodes: readonly GraphNode[]) {
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 14, ranksep: 24, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  nodes.forEach((node, i) => graph.setNode(`${i}`, { width: widthOf(node), height: HEIGHT }));
  nodes.forEach(({ inputs }, i) => inputs.forEach((from) => graph.setEdge(`${from}`, `${i}`)));
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    ...{ width, height },
    boxes: nodes.map((_, i) => graph.node(`${i}`) as Box),
    lines: (graph.edges() as unknown[]).map(
      (edge) => (graph.edge(edge as never) as { points: readonly Point[] }).points,
    ),
  };
}

/** How a line belongs to what is chosen, as a class. */
type LightOf = (line: number) => string | undefined;

export class Drawing {
  readonly element = make("div", { class: "drawing", id: "drawing", hidden: "" });
  private readonly choose: (line: number, more: boolean) => void;
  private nodes: readonly GraphNode[] = [];
  private boxes: readonly SVGElement[] = [];
  private places: readonly Point[] = [];

  constructor(choose: (line: number, more: boolean) => void) {
    this.choose = choose;
  }

  /** Shows a graph, or why it does not; only light changes where it is the one that is shown. */
  show(nodes: readonly GraphNode[], lightOf: LightOf): void {
    if (nodes !== this.nodes) this.draw(nodes);
    nodes.forEach(({ line }, i) =>
      this.boxes[i]?.setAttribute("class", `node ${line === null ? "end" : (lightOf(line) ?? "")}`),
    );
  }

  /** Scrolls to the first op that is lit. */
  follow(): void {
    const place = this.places[this.boxes.findIndex((box) => box.classList.contains("lit"))];
    if (!place) return;
    const { clientWidth, clientHeight } = this.element;
    this.element.scrollTo(place.x - clientWidth / 2, place.y - clientHeight / 3);
  }

  private draw(nodes: readonly GraphNode[]): void {
    this.nodes = nodes;
    const isLarge = nodes.length > MOST_NODES;
    this.boxes = [];
    const no = isLarge ? `${nodes.length} ops are too many to draw` : "This stage is no graph";
    this.element.replaceChildren(
      isLarge || nodes.length === 0
        ? make("p", { class: "quiet" }, `${no}; its text has everything.`)
        : this.picture(nodes),
    );
  }

  private picture(nodes: readonly GraphNode[]): SVGElement {
    const { width, height, boxes, lines } = laidOut(nodes);
    this.places = boxes;
    this.boxes = nodes.map((node, i) => this.box(node, boxes[i]!));
    return draw(
      "svg",
      {
        ...{ viewBox: `0 0 ${width} ${height}`, width, height },
        ...{ role: "group", "aria-label": "The graph as a drawing" },
      },
      ...lines.map((points) => draw("path", { class: "edge", d: pathOf(points) })),
      ...this.boxes,
    );
  }

  private box({ label, type, line }: GraphNode, { x, y, width }: Box): SVGElement {
    const chosen = line === null ? {} : { tabindex: 0, role: "button" };
    const node = draw(
      "g",
      chosen,
      draw("rect", { x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT, rx: 3 }),
      draw("text", { x, y: type === "" ? y + 4 : y - 3, "text-anchor": "middle" }, label),
      draw("text", { x, y: y + 12, "text-anchor": "middle", class: "type" }, type),
    );
    if (line === null) return node;
    node.addEventListener("click", (e) => this.choose(line, e.ctrlKey || e.metaKey));
    node.addEventListener("keydown", (e) => {
      if (e.key !== "Enter" && e.key !== " ") return;
      e.preventDefault();
      this.choose(line, e.ctrlKey || e.metaKey);
    });
    return node;
  }
}

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
