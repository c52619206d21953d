// The scalar in which elements of a type are computed.
import type { Scalar } from "./expr.ts";
import { table } from "../support/table.ts";

/** Types of which lanes are wider than elements: results are rounded, or wrap, when they are stored. */
const wider = table<Scalar>({ i4: "i8", i48: "i64", f16: "f32", bf16: "f32" });

/** The type of lanes for a scalar type by its name; types that are not computed with stand for themselves. */
export const laneType = (scalar: string): Scalar => wider[scalar] ?? (scalar as Scalar);
