#!/usr/bin/env python3
"""Bit-exact model of the integer softmax graphs, by the TOSA 1.0 pseudo-code rules.

Values are numpy int64 holding the mathematical integer; every operator checks the
conditions the specification marks REQUIRE and counts the violations.  Where they fail the
specification leaves the result open; here as in the compiler sums and low products wrap to
32 bits, shifted products and rescales saturate, and shift amounts clamp to 0..63 with the
shifted value taken as infinitely wide.
"""
import os
import sys

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import softmax_tables as T  # noqa: E402

I64 = np.int64
LIM = {8: (-128, 127), 16: (-32768, 32767), 32: (T.I32_MIN, T.I32_MAX)}


class Trace:
    """Ranges of every named intermediate and REQUIRE violations."""

    def __init__(self):
        self.ranges, self.violations = {}, {}

    def note(self, name, v):
        lo, hi = int(v.min()), int(v.max())
        if name in self.ranges:
            a, b = self.ranges[name]
            lo, hi = min(lo, a), max(hi, b)
        self.ranges[name] = (lo, hi)
        return v

    def require(self, name, ok):
        bad = int(np.size(ok) - np.count_nonzero(ok))
        if bad:
            self.violations[name] = self.violations.get(name, 0) + bad


def wrap(v, bits):
    half = I64(1) << (bits - 1)
    mask = (I64(1) << bits) - 1 if bits < 64 else I64(-1)
    return ((v + half) & mask) - half


def _fit(tr, name, v, bits):
    lo, hi = LIM[bits]
    tr.require(name, (v >= lo) & (v <= hi))
    return tr.note(name, wrap(v, bits))


def add(tr, name, a, b, bits=32):
    return _fit(tr, name, a + b, bits)


def sub(tr, name, a, b, bits=32):
    return _fit(tr, name, a - b, bits)


def mul(tr, name, a, b, shift):
    """int32 MUL.  |a*b| <= 2**62 so int64 holds the product and the rounding term."""
    p = np.asarray(a, I64) * np.asarray(b, I64)
    if shift == 0:
        return tr.note(name, wrap(p, 32))
    v = (p + (I64(1) << (shift - 1))) >> shift
    lo, hi = LIM[32]
    tr.require(name, (v >= lo) & (v <= hi))
    return tr.note(name, np.clip(v, lo, hi))


def amount(tr, name, s):
    """A shift amount: 0..31 by the specification, clamped to 0..63 outside of it."""
    s = np.asarray(s, I64)
    tr.require(name + ".amount", (s >= 0) & (s <= 31))
    return np.clip(s, 0, 63)


def shl(tr, name, a, s):
    return tr.note(name, wrap(np.asarray(a, I64) << amount(tr, name, s), 32))


def shr(tr, name, a, s, rnd=True):
    a, s = np.asarray(a, I64), amount(tr, name, s)
    r = a >> s
    if rnd:
        r = r + np.where(s > 0, (a >> np.maximum(s - 1, 0)) & 1, 0)
    return _fit(tr, name, r, 32)


def clz(tr, name, a):
    a = np.asarray(a, I64) & 0xFFFFFFFF
    bits = np.zeros_like(a)
    for k in range(31, -1, -1):
        bits = np.where((bits == 0) & ((a >> k) & 1 == 1), k + 1, bits)
    return tr.note(name, 32 - bits)


def apply_scale_32(tr, name, v, mult, shift, double_round=False):
    v = np.asarray(v, I64)
    tr.require(name + ".value", (v >= -(1 << (shift - 1))) & (v < (1 << (shift - 1))))
    rnd = np.full_like(v, 1 << (shift - 1))
    if double_round and shift > 31:
        rnd = rnd + np.where(v >= 0, 1 << 30, -(1 << 30))
    return (v * mult + rnd) >> shift


def rescale(tr, name, v, in_bits, out_bits, scale, in_zp=0, out_zp=0, double_round=False):
    mult, shift = T.multiplier_and_shift(scale)
    r = apply_scale_32(tr, name, np.asarray(v, I64) - in_zp, mult, shift, double_round)
    r = r + out_zp
    tr.require(name + ".zp", (r >= T.I32_MIN) & (r <= T.I32_MAX))
    lo, hi = LIM[out_bits]
    return tr.note(name, np.clip(r, lo, hi))


def table16(tr, name, v, tab):
    tab = np.asarray(tab, I64)
    v = np.asarray(v, I64)
    idx, frac = (v + 32768) >> 7, v & 127
    slope = tab[idx + 1] - tab[idx]
    tr.require(name + ".slope", (slope >= -32768) & (slope <= 32767))
    return tr.note(name, (tab[idx] << 7) + slope * frac)


def cast16(tr, name, v):
    """Integer narrowing cast: plain truncation (not a REQUIRE); counted as 'wrapped'."""
    w = wrap(np.asarray(v, I64), 16)
    tr.require(name + ".wrapped", w == v)
    return tr.note(name, w)


def recip_newton(tr, den):
    """2**58/den-like reciprocal: den in [2**30, 2**31), result in Q2.29."""
    r = add(tr, "nr.init", mul(tr, "nr.init.mul", den, -1010580540, 31), 1515870810)
    for i in range(3):
        t = mul(tr, "nr%d.dx" % i, r, den, 31)
        e = sub(tr, "nr%d.err" % i, I64(1 << 29), t)
        m = mul(tr, "nr%d.xe" % i, r, e, 31)
        m4 = m * 4
        tr.require("nr%d.x4" % i, (m4 >= T.I32_MIN) & (m4 <= T.I32_MAX))
        r = add(tr, "nr%d.x" % i, r, tr.note("nr%d.xe4" % i, wrap(m4, 32)))
    return r


def softmax_i8(x, scale, zp=0, beta=1.0, out_zp=-128, version="v3", trace=None, e32=None):
    """x: int array [..., C] of int8 codes.  Returns int8 codes (as int64)."""
    tr = trace or Trace()
    x = np.asarray(x, I64)
    if e32 is None:
        e32 = T.exp_table_i32(beta, scale, version)
    v = rescale(tr, "in", x, 8, 32, 1.0, in_zp=zp)
    mx = tr.note("max", v.max(axis=-1, keepdims=True))
    d = sub(tr, "diff", v, mx)
    idx = rescale(tr, "idx", d, 32, 16, 128.0)
    tabs = T.split_exp_table(e32, version)
    if version == "v1":
        hi = shl(tr, "e.hi", table16(tr, "t.hi", idx, tabs[0]), 9)
        lo = shr(tr, "e.lo", table16(tr, "t.lo", idx, tabs[1]), 7)
        e = add(tr, "e", hi, add(tr, "e.lo+", lo, 32768))
    else:
        g = [table16(tr, "t%d" % (3 - k), idx, t) for k, t in enumerate(tabs)]
        e = add(tr, "e.32", shl(tr, "e3", g[0], 17), shl(tr, "e2", g[1], 9))
        e = add(tr, "e.321", e, shl(tr, "e1", g[2], 1))
        e = add(tr, "e", e, shr(tr, "e0", g[3], 7))
    acc = shr(tr, "e>>12", e, 12)
    s = acc.sum(axis=-1, keepdims=True)
    s = _fit(tr, "sum", s, 32)
    lz = clz(tr, "clz", s)
    den = shl(tr, "den", s, sub(tr, "head", lz, 1))
    r = recip_newton(tr, den)
    p = mul(tr, "prod", e, r, 30)
    sh = sub(tr, "rshift", I64(35), lz)
    q = shr(tr, "q", p, sh)
    return rescale(tr, "out", q, 32, 8, 1.0, out_zp=out_zp)


def softmax_i16(x, scale, zp=0, beta=1.0, out_scale=1 / 32768.0, out_zp=0, trace=None):
    tr = trace or Trace()
    x = np.asarray(x, I64)
    v = rescale(tr, "in", x, 16, 32, 1.0, in_zp=zp)
    d = sub(tr, "diff", v, tr.note("max", v.max(axis=-1, keepdims=True)))
    sc = rescale(tr, "scaled", d, 32, 32, beta * scale / (10.0 / 65535.0), double_round=True)
    idx = cast16(tr, "idx", add(tr, "idx32", sc, 32767))
    e = shr(tr, "e", table16(tr, "t.exp", idx, T.exp_table_q15()), 7)
    s = _fit(tr, "sum", e.sum(axis=-1, keepdims=True), 32)
    lz = clz(tr, "clz", s)
    den = shl(tr, "den", s, sub(tr, "head", lz, 1))
    frac = shr(tr, "frac", sub(tr, "den-1", den, 1 << 30), 14)
    ridx = cast16(tr, "ridx", sub(tr, "ridx32", frac, 32768))
    r = shr(tr, "r", table16(tr, "t.rcp", ridx, T.recip_table_q15()), 7)
    p = r * e
    tr.require("prod", (p >= T.I32_MIN) & (p <= T.I32_MAX))
    p = mul(tr, "prod", r, e, 0)
    q = shr(tr, "q", p, sub(tr, "rshift", I64(31), lz))
    return rescale(tr, "out", q, 32, 16, (1.0 / out_scale) * (1.0 / 32768.0), out_zp=out_zp)


def softmax_real(x, scale, zp=0, beta=1.0):
    """Exact (double) softmax of the dequantized codes."""
    z = beta * scale * (np.asarray(x, np.float64) - zp)
    z = np.exp(z - z.max(axis=-1, keepdims=True))
    return z / z.sum(axis=-1, keepdims=True)


def quantize(p, out_scale, out_zp, bits=8):
    lo, hi = LIM[bits]
    return np.clip(np.floor(p / out_scale + 0.5).astype(I64) + out_zp, lo, hi)


if __name__ == "__main__":
    rng = np.random.default_rng(1)
    tr = Trace()
    x = rng.integers(-128, 128, (200, 384))
    q = softmax_i8(x, 0.1, 3, trace=tr)
    print("violations:", tr.violations)
    for k, v in tr.ranges.items():
        print("%-12s [%d, %d]" % (k, v[0], v[1]))
    ref = quantize(softmax_real(x, 0.1, 3), 1 / 256, -128)
    print("max |code - exact code| =", int(np.abs(q - ref).max()))
