// The trace of a model: each stage as a listing, and for each line the ops of the text that it is there for.
import type { Choices } from "../compiler.ts";
import { entries, formable, loopStages, lower, memoryOf } from "../compiler.ts";
import { hasEffect } from "../ir/effects.ts";
import type { Func, Model, Op } from "../ir/graph.ts";
import type { Event } from "../ir/rewrite.ts";
import { variablesOf } from "../ir/variables.ts";
import { liveOps } from "../kernel/form/uses.ts";
import { loweringIn, optimize } from "../optimize.ts";
import { allPasses } from "../pipeline.ts";
import type { Diagnostic, Source } from "../support/diagnostics.ts";
import { positionOf } from "../support/diagnostics.ts";
import { typeText } from "../ir/types.ts";
import { anchorsIn } from "./anchors.ts";
import { chainCurves, curveOf, rowTablesIn } from "./curves.ts";
import { formatsIn } from "./formats.ts";
import type { Evidence } from "./fates.ts";
import { fateOf } from "./fates.ts";
import type { Known } from "./known.ts";
import { knownIn, refined } from "./known.ts";
import type { Place } from "./lineage.ts";
import { allOps, Lineage, placeOf } from "./lineage.ts";
import type { Listing } from "./listings.ts";
import {
  allStatements,
  codeListing,
  graphListing,
  loopsListing,
  printedLoops,
  placesIn,
} from "./listings.ts";
import { graphNodes } from "./nodes.ts";
import { quantizationOf } from "./scaling.ts";
import { sourceLines, SourceOps } from "./source.ts";
import type { Code, Complaint, Line, Said, Stage, Trace, TracedOp, Values } from "./trace.ts";
import { bareTrace, cutLine } from "./trace.ts";
import { valuesIn } from "./values.ts";

export interface TraceOptions extends Choices {
  readonly pipeline: string;
  /** Name of the only function to compile, without `@`. */
  readonly entry?: string;
  readonly stem?: string;
}

/** The trace of a text that is no model, or one that cannot be compiled: the text, and what is wrong with it. */
export function textTrace(
  source: Source,
  pipeline: string,
  diagnostics: readonly Diagnostic[],
  model?: Model,
): Trace {
  const ops = model ? new SourceOps(model) : undefined;
  const fate = { kind: "unknown", because: "the model was not compiled", into: [] } as const;
  return {
    ...bareTrace(source.file, pipeline),
    diagnostics: diagnostics.map(complaint),
    ops: (ops?.list ?? []).map(({ op, lines }) => ({
      ...described(op, lines),
      ...{ fixedPoint: null, range: null, witness: null, loops: [], fate, values: null },
    })),
    stages: [textStage(source, ops)],
  };
}

/** `read`: the model as its text has it. `ready`: the same prepared, which can be compiled. */
export function traceOf(
  source: Source,
  read: Model,
  ready: Model,
  diagnostics: readonly Diagnostic[],
  options: TraceOptions,
): Trace {
  return new Tracer(source, read, ready, options).trace(diagnostics);
}

const summaries: ReadonlyMap<string, string> = new Map(allPasses.map((p) => [p.name, p.summary]));

class Tracer {
  private readonly text: Source;
  private readonly source: SourceOps;
  private readonly lineage = new Lineage();
  private readonly read: Model;
  private readonly ready: Model;
  private readonly options: TraceOptions;
  private readonly events: Event[] = [];

  constructor(text: Source, read: Model, ready: Model, options: TraceOptions) {
    [this.text, this.read, this.ready, this.options] = [text, read, ready, options];
    this.source = new SourceOps(read);
    this.lineage.read(read);
    this.lineage.read(ready);
  }

  trace(diagnostics: readonly Diagnostic[]): Trace {
    const { pipeline } = this.options;
    const graph = this.graphStages();
    const { model } = graph;
    const funcs = entries(model, this.options.entry).funcs;
    this.lineage.read({ ...model, funcs: funcs.map(formable) });
    const choices = { ...this.options, lowering: this.options.lowering ?? loweringIn(pipeline) };
    const loops = this.loopStages(funcs, choices, model);
    const code = (["neon", "c", "pseudo"] as const).map((name) => this.code(name, model, choices));
    const coded = new Set(code.slice(0, 2).flatMap(({ listing }) => [...placesIn(listing)]));
    return {
      ...bareTrace(this.text.file, pipeline),
      diagnostics: diagnostics.map(complaint),
      ops: this.ops(coded, loops.known),
      stages: [textStage(this.text, this.source), ...graph.stages, ...loops.stages],
      code: code.map(({ made }) => made),
      tables: this.source.list.flatMap(({ op }, i) => curveOf(op, i)),
      chains: this.chosen().flatMap((func) => chainCurves(func, this.indexOf)),
      rowTables: funcs.flatMap((func, i) => rowTablesIn(loops.last[i]!, func, this.indexOf)),
      memory: memoryOf(model, this.options),
    };
  }

  private graphStages(): { stages: Stage[]; model: Model } {
    const { model, trace } = optimize(this.ready, { pipeline: this.options.pipeline, trace: true });
    const steps = trace!.steps;
    for (const { events } of steps) {
      this.lineage.rewritten(events);
      this.events.push(...events);
    }
    const stage = (name: string, of: Model, changed: boolean, events: readonly Event[]): Stage => {
      const listing = graphListing(of);
      return {
        name,
        of: "graph",
        summary: summaries.get(name) ?? "The model as it is compiled: calls inlined, shapes known.",
        count: entries(of, this.options.entry).funcs.flatMap(allOps).length,
        changed,
        lines: this.lines(listing),
        nodes: graphNodes(of, listing.lineOf),
        said: this.said(events),
      };
    };
    return {
      model,
      stages: [
        stage("prepared", this.ready, true, []),
        ...steps.map((step) => stage(step.pass, step.model, step.changed, step.events)),
      ],
    };
  }

  private loopStages(funcs: readonly Func[], choices: Choices, model: Model) {
    const variables = variablesOf(model);
    const perFunc = funcs.map((func) => loopStages(func, choices, variables));
    const known = new Map<Place, Known>();
    let before: { text: string; lines: readonly Line[] } = { text: "", lines: [] };
    const stages = (perFunc[0] ?? []).map(({ name }, k): Stage => {
      const now = perFunc.map((stages) => stages[k]!.proc);
      for (const proc of now)
        knownIn(proc).forEach((says, place) => known.set(place, refined(known.get(place), says)));
      const printed = now.map(printedLoops);
      const text = printed.map((p) => p.text).join("\n");
      const changed = text !== before.text;
      if (changed) before = { text, lines: this.lines(joined(printed.map(loopsListing))) };
      return {
        name,
        of: "loops",
        summary: summaries.get(name) ?? "",
        count: now.flatMap(({ body }) => allStatements(body)).length,
        changed,
        lines: before.lines,
        nodes: [],
        said: this.said(perFunc.flatMap((stages) => stages[k]!.events)),
      };
    });
    return { stages, known, last: perFunc.map((stages) => stages.at(-1)!.proc) };
  }

  private code(name: Code["name"], model: Model, choices: Choices) {
    const { entry, stem } = this.options;
    const marks: object[] = [];
    const { files } = lower(model, {
      ...choices,
      ...{ target: name, hear: (line: number, mark: object) => void (marks[line] = mark) },
      ...(entry !== undefined && { entry }),
      ...(stem !== undefined && { stem }),
    });
    const text = String([...files].find(([file]) => !file.endsWith(".h"))?.[1] ?? "");
    const listing = name === "pseudo" ? loopsListing({ text, marks }) : codeListing({ text, marks });
    return { listing, made: { name, lines: this.lines(listing), inKernel: listing.inKernel } };
  }

  /** Lines with the ops of the text that live in them. What stands at no op of it, as where a parameter is read, is for its readers. */
  private lines(listing: Listing): Line[] {
    const origins = this.lineage.origins(this.source.places, placesIn(listing));
    const ofPlace = (place: Place): Iterable<Place> =>
      this.source.has(place) ? (origins.get(place) ?? []) : this.lineage.livesIn(place, this.source.all);
    const named = new Map<ReadonlySet<Place>, Omit<Line, "text">>();
    return listing.texts.map((text, i) => {
      const places = listing.places[i]!;
      const ops = named.get(places) ?? {
        from: this.source.indicesOf([...places].flatMap((p) => [...ofPlace(p)])),
        own: this.source.indicesOf(places),
      };
      named.set(places, ops);
      return { text: cutLine(text), ...ops };
    });
  }

  /** In the order of the text; a pattern that declines in every round says so once. */
  private said(events: readonly Event[]): Said[] {
    const all = events.map(({ kind, pattern, because, op }): Said => {
      return { kind, pattern, because, op: this.source.indexOfOp(op) ?? null };
    });
    const distinct = new Map(all.map((said) => [JSON.stringify(said), said]));
    return [...distinct.values()].sort((a, b) => (a.op ?? -1) - (b.op ?? -1));
  }

  private readonly indexOf = (op: Op | undefined): number | undefined => this.source.indexOfOp(op);

  private ops(coded: ReadonlySet<Place>, known: ReadonlyMap<Place, Known>): TracedOp[] {
    const values = this.values();
    const formats = this.formats(known);
    const evidence: Evidence = {
      ...{ source: this.source, lineage: this.lineage, coded },
      live: this.live(),
      fired: this.fired(),
    };
    return this.source.list.map(({ op, lines }, i) => {
      const place = this.source.places[i]!;
      return {
        ...described(op, lines),
        fixedPoint: formats.get(place) ?? null,
        range: known.get(place)?.rangeText ?? null,
        witness: known.get(place)?.witness ?? null,
        loops: known.get(place)?.loops ?? [],
        fate: fateOf(place, op, evidence),
        values: values.get(place) ?? null,
      };
    });
  }

  private chosen(): Func[] {
    return entries(this.ready, this.options.entry).funcs;
  }

  /** Of first results. */
  private formats(known: ReadonlyMap<Place, Known>): Map<Place, string> {
    const found = this.chosen().flatMap((func) =>
      [
        ...formatsIn(
          func,
          anchorsIn(func, (place) => known.get(place)?.range),
        ),
      ].flatMap(([{ owner, index }, text]): [Place, string][] => {
        const place = owner && index === 0 ? placeOf(owner) : undefined;
        return place === undefined ? [] : [[place, text]];
      }),
    );
    return new Map(found);
  }

  private values(): Map<Place, Values> {
    return new Map(this.chosen().flatMap((func) => [...valuesIn(func)]));
  }

  /** Shapes are constants once a model is prepared; what they are made of is in the text. */
  private live(): Set<Place> {
    const written = entries(this.read, this.options.entry).funcs;
    const ops: Op[] = [...written, ...this.chosen()].flatMap((func) => {
      const live = [...liveOps(func)];
      return [...live, ...live.flatMap((op) => op.regions.flatMap(allOps)), ...func.ops.filter(hasEffect)];
    });
    return new Set(ops.flatMap((op) => placeOf(op) ?? []));
  }

  private fired(): Map<Place, Event[]> {
    const found = new Map<Place, Event[]>();
    for (const event of this.events) {
      const place = placeOf(event.op);
      if (event.kind === "fired" && place !== undefined)
        found.set(place, [...(found.get(place) ?? []), event]);
    }
    return found;
  }
}

function textStage(source: Source, ops: SourceOps | undefined): Stage {
  return {
    name: "text",
    of: "text",
    summary: "The text as it was read.",
    count: ops?.list.length ?? 0,
    changed: true,
    lines: sourceLines(source, ops?.list ?? []),
    nodes: [],
    said: [],
  };
}

const joined = (listings: readonly Listing[]): Listing => ({
  texts: listings.flatMap(({ texts }) => texts),
  places: listings.flatMap(({ places }) => places),
  inKernel: listings.flatMap(({ inKernel }) => inKernel),
});

const described = (op: Op, lines: readonly [number, number]) => ({
  name: op.name,
  result: op.results[0]?.name === undefined ? null : `%${op.results[0].name}`,
  lines,
  types: op.results.map(({ type }) => typeText(type)),
  quantization: quantizationOf(op),
});

const complaint = ({ severity, code, message, at, help }: Diagnostic): Complaint => ({
  ...{ severity, code, message },
  line: at ? positionOf(at.source, at.start).line : null,
  help: help ?? null,
});
