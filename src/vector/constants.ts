// Constants that a function reads from memory, a register's worth of each.
import * as C from "../ctree/build.ts";
import { expressionText, wishedNames } from "../ctree/print.ts";
import type { CCode, CExpr, CType } from "../ctree/tree.ts";
import type { Machine } from "./machine.ts";
import { lanesPerRegister } from "./registers.ts";

const kept: Omit<CType, "name"> = { static: true, const: true, volatile: true };

/** What an instruction overwrites is read from memory each time: volatile, or compilers would copy it from a register. */
export class ConstantsInMemory {
  private readonly array = C.local("k");
  private readonly constants = new Map<string, CExpr>();
  private readonly machine: Machine;

  constructor(machine: Machine) {
    this.machine = machine;
  }

  at(constant: CExpr): CExpr {
    const text = expressionText(constant, wishedNames);
    this.constants.set(text, constant);
    return C.at(C.use(this.array), C.int([...this.constants.keys()].indexOf(text)));
  }

  declared(): CCode {
    const { size } = this.constants;
    const lanes = lanesPerRegister(this.machine, 32);
    if (size === 0) return [];
    const rows = [...this.constants.values()].map((c) => C.list(...new Array<CExpr>(lanes).fill(c)));
    return [
      C.comment(
        "What an instruction overwrites is read from memory each time, instead of copied from a register.",
      ),
      C.declareArray({ ...kept, name: this.machine.types.f32 }, this.array, [size], C.list(...rows)),
    ];
  }
}
