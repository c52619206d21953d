// The models that can be chosen; they stand in the page as data.
export interface Listed {
  /** The file, from the root of the project. */
  readonly file: string;
  readonly text: string;
}

export const listedModels = (): readonly Listed[] =>
  JSON.parse(document.getElementById("models")!.textContent!) as Listed[];
