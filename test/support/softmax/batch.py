#!/usr/bin/env python3
"""TOSA text and model outputs of many softmax graphs in one run.

Standard input: one line of JSON, a list of cases (see `CASE`), then the inputs of all cases,
one after the other, in the type of each case.  Standard output: one line of JSON with the text
of each case and its count of violated REQUIREs, then the outputs in the same order: the
model's codes in the type of the case, or softmax in double precision for f32.
"""
import functools
import json
import os
import sys

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import gen_softmax  # noqa: E402
import softmax_model as model  # noqa: E402
import softmax_tables as tables  # noqa: E402

# `rows` is the extent of the graph; `sets` inputs of that extent are computed.
CASE = ("func", "dtype", "syntax", "exp_table", "rows", "cols", "scale", "zp")
# A threshold after the softmax is in the text only.
THRESHOLD = ("threshold", "threshold_form")
DTYPES = {"i8": np.int8, "i16": np.int16, "f32": np.float32}

# Hundreds of cases share a few tables.
for name in ("exp_table_i32", "exp_table_q15", "recip_table_q15"):
    setattr(tables, name, functools.lru_cache(maxsize=None)(getattr(tables, name)))


def text_of(case):
    args = gen_softmax.parser().parse_args([])
    vars(args).update({key: case[key] for key in CASE + THRESHOLD if key in case})
    return gen_softmax.generate(args)


def outputs_of(case, x, trace):
    if case["dtype"] == "f32":
        with np.errstate(invalid="ignore"):  # a row that holds an infinity has no maximum to subtract
            return model.softmax_real(x, 1.0)
    if case["dtype"] == "i8":
        y = model.softmax_i8(x, case["scale"], case["zp"], version=case["exp_table"], trace=trace)
    else:
        y = model.softmax_i16(x, case["scale"], case["zp"], trace=trace)
    return y.astype(DTYPES[case["dtype"]])


def main():
    cases = json.loads(sys.stdin.buffer.readline())
    texts, outputs = [], []
    for case in cases:
        dtype = np.dtype(DTYPES[case["dtype"]])
        rows = case["sets"] * case["rows"]
        data = sys.stdin.buffer.read(rows * case["cols"] * dtype.itemsize)
        trace = model.Trace()
        outputs.append(outputs_of(case, np.frombuffer(data, dtype).reshape(rows, case["cols"]), trace))
        texts.append({"text": text_of(case), "violations": trace.violations})
    sys.stdout.buffer.write(json.dumps(texts).encode() + b"\n")
    for y in outputs:
        sys.stdout.buffer.write(np.ascontiguousarray(y).tobytes())


if __name__ == "__main__":
    main()
