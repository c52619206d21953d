// Which alternative follows, decided from the next tokens. Chevrotain derives a decision for every choice of the grammar
// when a parser is made; here each is derived when a text first comes to that choice, since most texts use few.
import { LLkLookaheadStrategy, type ILookaheadStrategy } from "chevrotain";

type Choice = Parameters<ILookaheadStrategy["buildLookaheadForAlternation"]>[0];
type Option = Parameters<ILookaheadStrategy["buildLookaheadForOptional"]>[0];
type Decision = (this: unknown, ...args: never[]) => unknown;

export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(choice: Choice) {
    return whenAsked(() => super.buildLookaheadForAlternation(choice));
  }

  override buildLookaheadForOptional(option: Option) {
    return whenAsked(() => super.buildLookaheadForOptional(option));
  }
}

/** The function that `derive` makes, made when it is first called. */
function whenAsked<F extends Decision>(derive: () => F): F {
  let decide: F | undefined;
  const asked: Decision = function (...args) {
    decide ??= derive();
    return decide.apply(this, args);
  };
  return asked as F;
}
