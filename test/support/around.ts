// Ops from records as whole models.

/** A function around one op; what it takes comes from parameters, shapes from constants. */
export function functionOf(line: string): string {
  const [, head, operands, result] = /^(.*) : \((.*?)\) -> (.*)$/s.exec(line)!;
  const types = operands!.match(/tensor<[^>]*>|!tosa\.shape<\d+>/g) ?? [];
  const names = head!.replace(/^%\d+ = /, "").match(/%\d+/g) ?? [];
  const isShape = (i: number) => types[i]!.startsWith("!tosa.shape");
  const params = names.flatMap((n, i) => (isShape(i) ? [] : [`${n}: ${types[i]}`]));
  const shapes = names.flatMap((n, i) =>
    isShape(i)
      ? [
          `  ${n} = tosa.const_shape {values = dense<1> : tensor<${types[i]!.match(/\d+/)![0]}xindex>} : () -> ${types[i]}\n`,
        ]
      : [],
  );
  const end = result!.startsWith("!tosa") ? "  return" : `  return ${line.match(/^%\d+/)![0]} : ${result}`;
  const to = result!.startsWith("!tosa") ? "" : ` -> ${result}`;
  return `func.func @f(${params.join(", ")})${to} {\n${shapes.join("")}  ${line}\n${end}\n}\n`;
}
