// How ops scale numbers, as their text says it.
import type { Attr } from "../ir/attributes.ts";
import { constantOperand } from "../ir/constants.ts";
import type { Op } from "../ir/graph.ts";

const scaling = /zp$|zero_point|multiplier|shift$|scale|round/;

/** How an op scales numbers: attributes, and the operands of its record that are constants of one number. */
export function quantizationOf(op: Op): string | null {
  const ofAttributes = Object.entries(op.attributes).flatMap(([name, attr]) => {
    const text = scaling.test(name) ? attributeText(attr) : undefined;
    return text === undefined ? [] : [`${name} ${text}`];
  });
  const ofOperands = op.operands.flatMap((_, i) => {
    const name = op.record?.operands[i]?.name ?? "";
    const constant = scaling.test(name) ? constantOperand(op, i) : undefined;
    const isOne = constant && (constant.splat || constant.data.length === 1);
    return isOne ? [`${name} ${constant.data[0]}`] : [];
  });
  return [...ofOperands, ...factorOf(op), ...ofAttributes].join(", ") || null;
}

/** What a multiplier and a shift come to, where both are one number. */
function factorOf(op: Op): string[] {
  const [multiplier, shift] = ["multiplier", "shift"].map((name) => {
    const slot = op.record?.operands.findIndex((o) => o.name === name) ?? -1;
    const constant = slot < 0 ? undefined : constantOperand(op, slot);
    return constant && (constant.splat || constant.data.length === 1) ? Number(constant.data[0]) : undefined;
  });
  if (multiplier === undefined || shift === undefined) return [];
  return [`times ${Number((multiplier / 2 ** shift).toPrecision(6))}`];
}

const attributeText = (attr: Attr): string | undefined =>
  attr.kind === "int" || attr.kind === "float" || attr.kind === "bool" ? String(attr.value) : undefined;
