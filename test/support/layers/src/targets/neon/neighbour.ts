// A fixture of the layer test: one target knows another.
import { other } from "../c/other.ts";

export const neighbour = other;
