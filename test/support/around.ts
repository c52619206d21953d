// Ops from records as whole models.

/**
 * A function around one op; what it takes comes from parameters, shapes from constants. Lines before the last define what
 * the op takes besides.
 */
export function functionOf(text: string): string {
  const before = text.split("\n").slice(0, -1);
  const line = text.split("\n").at(-1)!;
  const [, head, operands, result] = /^(.*) : \((.*?)\) -> (.*)$/s.exec(line)!;
  const types = operands!.match(/(?:tensor|vector|!tosa\.shape)<[^>]*>|\b[a-z]\w*/g) ?? [];
  const results = /^(%[\d%, ]+) = /.exec(head!)?.[1] ?? "";
  const defined = before.map((l) => l.match(/^%\d+/)?.[0]);
  const names = (head!.replace(/^[%\d, ]+ = /, "").match(/%\d+/g) ?? []).map((name, i) => ({
    name,
    type: types[i]!,
  }));
  const given = names.filter(({ name }) => !defined.includes(name));
  const isShape = (type: string): boolean => type.startsWith("!tosa.shape");
  const params = given.filter(({ type }) => !isShape(type)).map(({ name, type }) => `${name}: ${type}`);
  const shapes = given
    .filter(({ type }) => isShape(type))
    .map(
      ({ name, type }) =>
        `  ${name} = tosa.const_shape {values = dense<1> : tensor<${type.match(/\d+/)![0]}xindex>} : () -> ${type}\n`,
    );
  const isHandedOut = results !== "" && !result!.includes("!tosa.shape");
  const end = isHandedOut ? `  return ${results} : ${result!.replace(/^\((.*)\)$/, "$1")}` : "  return";
  const body = [...shapes, ...before.map((l) => `  ${l}\n`), `  ${line}\n`].join("");
  return `func.func @f(${params.join(", ")})${isHandedOut ? ` -> ${result}` : ""} {\n${body}${end}\n}\n`;
}
