#!/usr/bin/env python3
"""armcost - cost of AArch64 code without AArch64 hardware.

Runs a static AArch64 ELF under qemu-aarch64 with a small plugin, counts the
instructions executed inside chosen functions (callees included), sorts them
by class, and estimates cycles by replaying the exact dynamic instruction
stream of one call through llvm-mca's models of several cores.

Counts are exact and repeatable.  Cycles are a model: all loads hit L1, all
branches are predicted, loads and stores never alias.  See ../README.md.
"""
import argparse, collections, hashlib, json, os, re, shutil, struct
import subprocess, sys, tempfile

HERE = os.path.dirname(os.path.realpath(__file__))
CORES = "cortex-a55,neoverse-n1,neoverse-v1"
SHORT = {"cortex-a55": "A55", "cortex-a55:tbl": "A55slow", "neoverse-n1": "N1/A76", "neoverse-v1": "V1/X1",
         "neoverse-n2": "N2/A710", "neoverse-v2": "V2/X3"}
# Everything a kernel may use that the named core lacks is still modelled.
MATTR = "+dotprod,+i8mm,+fullfp16,+fp16fml,+bf16"


def die(msg):
    sys.exit("armcost: " + msg)


def tool(name):
    """An LLVM tool: $LLVM_BIN, newest Debian llvm-NN, then PATH."""
    roots = [os.environ.get("LLVM_BIN", "")]
    lib = "/usr/lib"
    if os.path.isdir(lib):
        v = [int(d[5:]) for d in os.listdir(lib) if re.fullmatch(r"llvm-\d+", d)]
        roots += [f"{lib}/llvm-{n}/bin" for n in sorted(v, reverse=True)]
    for r in roots:
        if r and os.access(os.path.join(r, name), os.X_OK):
            return os.path.join(r, name)
    p = shutil.which(name)
    return p or die(f"{name} not found (Debian: llvm-22); or set LLVM_BIN")


def cache_dir():
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    d = os.path.join(base, "armcost")
    try:
        os.makedirs(d, exist_ok=True)
        if os.access(d, os.W_OK):
            return d
    except OSError:
        pass
    d = os.path.join(tempfile.gettempdir(), f"armcost-{os.getuid()}")
    os.makedirs(d, mode=0o700, exist_ok=True)
    if os.stat(d).st_uid != os.getuid():
        die(f"{d} belongs to somebody else; set XDG_CACHE_HOME")
    return d


def plugin():
    """Build the plugin once per source version."""
    src = os.path.join(HERE, "plugin.c")
    ver = os.environ.get("ARMCOST_PLUGIN_API", "1")
    with open(src, "rb") as f:
        h = hashlib.sha256(f.read() + ver.encode()).hexdigest()[:16]
    so = os.path.join(cache_dir(), f"plugin-{h}.so")
    if not os.path.exists(so):
        tmp = f"{so}.{os.getpid()}"
        cc = os.environ.get("CC", "cc")
        r = subprocess.run([cc, "-O2", "-shared", "-fPIC",
                            "-DQEMU_PLUGIN_VERSION=" + ver, "-o", tmp, src])
        if r.returncode:
            die("could not build the plugin")
        os.replace(tmp, so)
    return so


# --------------------------------------------------------------------- ELF
class Elf:
    def __init__(self, path):
        with open(path, "rb") as f:
            d = self.data = f.read()
        if d[:4] != b"\x7fELF" or d[4] != 2 or struct.unpack_from("<H", d, 18)[0] != 183:
            die(f"{path}: not an AArch64 ELF64 file")
        if struct.unpack_from("<H", d, 16)[0] != 2:
            die(f"{path}: link it with -static (gcc: -static -no-pie), addresses must be fixed")
        phoff, shoff = struct.unpack_from("<QQ", d, 32)
        phsz, phn, shsz, shn, _ = struct.unpack_from("<HHHHH", d, 54)
        self.segs = []
        for i in range(phn):
            t, _, off, va, _, fsz, _, _ = struct.unpack_from("<IIQQQQQQ", d, phoff + i * phsz)
            if t == 1:
                self.segs.append((va, off, fsz))
        self.sym, self.funcs = {}, []
        for i in range(shn):
            _, ty, _, _, off, size, link, _, _, ent = struct.unpack_from("<IIQQQQIIQQ", d, shoff + i * shsz)
            if ty != 2:
                continue
            stroff = struct.unpack_from("<Q", d, shoff + link * shsz + 24)[0]
            for k in range(off, off + size, ent):
                nm, info, _, shndx, val, sz = struct.unpack_from("<IBBHQQ", d, k)
                if info & 15 not in (2, 10) or shndx == 0:
                    continue
                e = d.index(b"\0", stroff + nm)
                name = d[stroff + nm:e].decode("latin1")
                self.sym.setdefault(name, val)
                self.funcs.append((val, sz, name))
        self.funcs.sort()

    def word(self, va):
        for v, off, n in self.segs:
            if v <= va < v + n:
                return self.data[off + va - v: off + va - v + 4]
        return None

    def name_at(self, va):
        import bisect
        i = bisect.bisect_right(self.funcs, (va, 1 << 62, "")) - 1
        return self.funcs[i][2] if i >= 0 else hex(va)

    def find(self, s):
        if s in self.sym:
            return self.sym[s]
        if re.fullmatch(r"0x[0-9a-f]+", s):
            return int(s, 16)
        close = [n for n in self.sym if s in n][:8]
        die(f"no function {s}" + (f"; did you mean {', '.join(close)}" if close else ""))


# ------------------------------------------------------------- disassembly
def disassemble(elf, pcs):
    pcs = sorted(pcs)
    lines = []
    for pc in pcs:
        w = elf.word(pc)
        lines.append(" ".join(f"0x{b:02x}" for b in w) if w else "0x1f 0x20 0x03 0xd5")
    r = subprocess.run([tool("llvm-mc"), "--disassemble", "-triple=aarch64-linux-gnu", "-mattr=+all"],
                       input="\n".join(lines), capture_output=True, text=True)
    out = [l.strip() for l in r.stdout.splitlines() if l.strip() and not l.strip().startswith((".text", "//"))]
    if len(out) != len(pcs):      # something undecodable: go one by one
        out = []
        for l in lines:
            r = subprocess.run([tool("llvm-mc"), "--disassemble", "-triple=aarch64-linux-gnu", "-mattr=+all"],
                               input=l, capture_output=True, text=True)
            o = [x.strip() for x in r.stdout.splitlines() if x.strip() and not x.strip().startswith(".text")]
            out.append(o[0] if o else "nop")
    return {pc: re.sub(r"\s+", " ", re.sub(r"\s*//.*", "", t)) for pc, t in zip(pcs, out)}


# ------------------------------------------------------------ source lines
def source_places(path, pcs, source, entry):
    """{pc: (function, line)} by the compiler's line table (-g): the outermost
    function of `source` that the instruction was inlined from, `entry` apart."""
    pcs = sorted(pcs)
    r = subprocess.run([tool("llvm-symbolizer"), "-e", path, "--output-style=JSON", "--inlines"],
                       input="".join(f"{pc:#x}\n" for pc in pcs), capture_output=True, text=True)
    places = {}
    for pc, line in zip(pcs, r.stdout.splitlines()):
        for frame in reversed(json.loads(line).get("Symbol", [])):
            if os.path.basename(frame["FileName"]) == source and frame["FunctionName"] != entry:
                places[pc] = frame["FunctionName"], frame["Line"]
                break
    return places


def by_part(pieces, at):
    """Pieces of a block joined where neighbours are of one function; what no place names goes with its neighbour."""
    joined = []
    for here, start, count in pieces:
        part = here[0] if here else None
        if joined and part in (None, joined[-1][0]):
            joined[-1][2] += count
        else:
            joined.append([part, start, count])
    if joined[0][0] is None:
        joined[0][0] = joined[1][0] if len(joined) > 1 else at[0]
    return joined


def by_place(trace, places, parts):
    """One call taken apart: ({(function, line): instructions}, {function: its
    stretches of the trace}).  Only functions that match `parts` stand for
    themselves; what others execute counts for the place that called them."""
    own = {pc: p for pc, p in places.items() if re.fullmatch(parts, p[0])}
    lines, stretches, at = collections.Counter(), collections.defaultdict(list), ("", 0)
    runs = {}                                  # block -> its pieces, each of one place; None before the first place
    for va, n, r in trace:
        pieces = runs.get((va, n))
        if pieces is None:
            pieces, here = runs.setdefault((va, n), []), None
            for pc in range(va, va + 4 * n, 4):
                here = own.get(pc, here)
                if pieces and pieces[-1][0] == here:
                    pieces[-1][2] += 1
                else:
                    pieces.append([here, pc, 1])
        for here, start, count in pieces:
            at = here or at
            lines[at] += count * r
        for part, start, count in by_part(pieces, at):
            stretches[part].append((start, count, r))
    return lines, stretches


# ---------------------------------------------------------------- classes
CLASSES = ["vload", "vstore", "vmul", "vdot", "vint", "vfp", "vcvt", "vperm", "v<->x",
           "fp", "load", "store", "alu", "mul", "branch", "other"]
HELP = {"vload": "NEON load", "vstore": "NEON store", "vmul": "NEON integer multiply / mla / sqdmulh",
        "vdot": "NEON dot product, int8 matrix multiply", "vint": "other NEON integer (add, shift, min/max, narrow)",
        "vfp": "NEON float arithmetic", "vcvt": "NEON int<->float convert, rounding",
        "vperm": "NEON table lookup and permutes", "v<->x": "moves between NEON/FP and general registers",
        "fp": "scalar float", "load": "scalar load", "store": "scalar store", "alu": "scalar integer",
        "mul": "scalar integer multiply / divide", "branch": "branches, calls, returns", "other": "anything else"}
_V = re.compile(r"\bv\d+\.|\{|\bq\d+\b")
_F = re.compile(r"(?<![\w.#])[bhsd]\d+\b")
_X = re.compile(r"(?<![\w.#\[])(?:[wx]\d+|[wx]zr|sp)\b")
_BR = re.compile(r"^(b(\.\w+)?|bl|blr|br|ret|cbn?z|tbn?z|bra\w*|ret\w+)$")
_VMUL = re.compile(r"^(s|u)?(q?r?dmul|mul|mla|mls|pmul)|^(smull|umull|smlal|umlal|smlsl|umlsl|sqdml|sqrdml)")


def classify(t):
    op, _, args = t.partition(" ")
    if _BR.match(op):
        return "branch"
    vec = bool(_V.search(args))
    fsc = bool(_F.search(args))
    if op.startswith(("ld", "prfm")) and not op.startswith("ldg"):
        return "vload" if vec and op != "prfm" else "load"
    if op.startswith("st"):
        return "vstore" if vec else "store"
    if vec:
        if op in ("umov", "smov") or (op in ("dup", "ins", "mov", "fmov") and _X.search(args)):
            return "v<->x"
        if re.match(r"[su]{1,2}dot$|usdot|sudot|[us]{1,2}mmla$|bfdot|bfmmla", op):
            return "vdot"
        if re.match(r"tb[lx]$|zip|uzp|trn|ext$|rev|dup|ins$|mov$|movi|mvni|fmov", op):
            return "vperm"
        if re.match(r"[su]cvtf|fcvt|frint", op):
            return "vcvt"
        if op.startswith("f"):
            return "vfp"
        if _VMUL.match(op):
            return "vmul"
        return "vint"
    if fsc:
        return "v<->x" if op == "fmov" and _X.search(args) else "fp"
    if re.match(r"m(add|sub|ul|neg)$|[su]m(add|sub|neg|ul)[lh]?|[su]div|[su]mull", op):
        return "mul"
    if op in ("nop", "hint", "bti", "paciasp", "autiasp", "dmb", "mrs", "msr", "svc", "isb", "yield"):
        return "other"
    return "alu"


# -------------------------------------------------------------- llvm-mca
# core: (micro-ops that llvm-mca may dispatch a cycle, None for its own idea;
#        instructions that the real core decodes a cycle, 0 for no floor)
# N1: LLVM gives 3 micro-ops, Arm's guide 4 instructions and 8 micro-ops.
FRONT = {"neoverse-n1": (8, 4), "neoverse-v1": (8, 8)}


def a55_fix(t):
    """LLVM's cortex-a55 model lets some 128-bit operations take one of the
    two 64-bit NEON pipes, loads 128 bits a cycle although the core's read
    path has 64, and charges ldp of two q registers 6 cycles.  Stand-ins with
    the same registers and the rate of the real core: one 128-bit operation a
    cycle, 64 loaded bits a cycle."""
    m = re.match(r"fml[as] (v\d+)\.(?:4s|2d|8h), (v\d+)\.\w+, (v\d+)\.", t)
    if m:
        return f"sdot {m[1]}.4s, {m[2]}.16b, {m[3]}.16b"
    m = re.match(r"(?:fcvt\w+|[su]cvtf|frint\w) (v\d+)\.(?:4s|2d|8h), (v\d+)\.(?:4s|2d|8h)", t)
    if m:
        return f"fmul {m[1]}.4s, {m[2]}.4s, {m[2]}.4s"
    m = re.match(r"[su]?q?r?shru?n(2?) (v\d+)\.\w+, (v\d+)\.", t)
    if m:
        return f"sqxtn2 {m[2]}.8h, {m[3]}.4s" if m[1] else f"sqxtn {m[2]}.4h, {m[3]}.4s"
    m = re.match(r"ldu?r q(\d+), \[(\w+)(.*)$", t)
    if m:
        step = m[3].startswith("],") or m[3].endswith("!")
        return f"ld1 {{ v{m[1]}.16b }}, [{m[2]}]" + (", #16" if step else "")
    m = re.match(r"ldn?p q(\d+), q(\d+), \[(\w+)(.*)$", t)
    if m:
        step = m[4].startswith("],") or m[4].endswith("!")
        return f"ld1 {{ v{m[1]}.16b }}, [{m[3]}]\nld1 {{ v{m[2]}.16b }}, [{m[3]}]" + (", #16" if step else "")
    return t


def a55_slow_tbl(t):
    """LLVM lets the A55 look up 1 to 4 table registers at the same cost, which
    no measurement known to us confirms.  This variant charges one single-
    register lookup for every table register: a pessimistic bound."""
    m = re.match(r"tb[lx] (v\d+)\.16b, \{ (.*) \}, (v\d+)\.16b", t)
    if m:
        regs = [r.split(".")[0] for r in m[2].split(", ")]
        return "\n".join([f"tbl {m[1]}.16b, {{ {regs[0]}.16b }}, {m[3]}.16b"]
                         + [f"tbx {m[1]}.16b, {{ {r}.16b }}, {m[3]}.16b" for r in regs[1:]])
    return a55_fix(t)


FIX = {"cortex-a55": a55_fix, "cortex-a55:tbl": a55_slow_tbl}


def for_mca(t):
    """The instruction as mca should see it: perfect prediction, no calls."""
    op, _, args = t.partition(" ")
    if _BR.match(op):         # a predicted branch waits for nothing
        return "b #8"
    if op in ("svc", "mrs", "msr", "dmb", "isb", "brk", "hint", "bti", "paciasp", "autiasp", "udf", "dc", "ic"):
        return "nop"
    if op in ("adr", "adrp"):
        return "adrp " + args.split(",")[0] + ", #0"
    if op.startswith("st"):
        # mca would make the new base address wait for the stored data
        m = re.match(r"(.*), \[(\w+)\], (#?)(-?\w+)$", t)
        if m:
            return f"{m[1]}, [{m[2]}]\n{step(m[2], m[3] + m[4])}"
        m = re.match(r"(.*), \[(\w+), #(-?\d+)\]!$", t)
        if m:
            return f"{step(m[2], '#' + m[3])}\n{m[1]}, [{m[2]}]"
    return t


def step(reg, by):
    return f"sub {reg}, {reg}, #{by[2:]}" if by.startswith("#-") else f"add {reg}, {reg}, {by}"


def mca(core, regions, iterations=1):
    """regions: list of lists of instruction text -> list of total cycles."""
    if not regions:
        return []
    fix = FIX.get(core)
    with tempfile.NamedTemporaryFile("w", suffix=".s", delete=False) as f:
        for i, r in enumerate(regions):
            f.write(f"# LLVM-MCA-BEGIN r{i}\n")
            f.write("\n".join(fix(x) for t in r for x in t.split("\n")) if fix else "\n".join(r))
            f.write(f"\n# LLVM-MCA-END r{i}\n")
        path = f.name
    uops, decode = FRONT.get(core, (None, 0))
    try:
        cmd = [tool("llvm-mca"), "--mtriple=aarch64-linux-gnu", "-mcpu=" + core.split(":")[0], "-mattr=" + MATTR,
               f"-iterations={iterations}", "-resource-pressure=0", "-instruction-info=0",
               "-skip-unsupported-instructions=any", path]
        if uops:
            cmd.insert(1, f"-dispatch={uops}")
        r = subprocess.run(cmd, capture_output=True, text=True)
        if r.returncode:
            cmd.remove("-skip-unsupported-instructions=any")   # LLVM < 19
            r = subprocess.run(cmd, capture_output=True, text=True)
    finally:
        os.unlink(path)
    if r.returncode:
        die(f"llvm-mca -mcpu={core} failed:\n{r.stderr[:2000]}")
    skipped = len(re.findall(r"(?:unsupported|unrecognized|invalid)[^\n]*instruction", r.stderr))
    if skipped:
        print(f"armcost: note: llvm-mca {core} skipped {skipped} instruction(s)", file=sys.stderr)
    cyc = [int(x) for x in re.findall(r"^Total Cycles:\s+(\d+)", r.stdout, re.M)]
    if len(cyc) != len(regions):
        die(f"llvm-mca returned {len(cyc)} regions for {len(regions)}")
    if decode:
        cyc = [max(c, len(r) * iterations / decode) for c, r in zip(cyc, regions)]
    return cyc


CHUNK_AIM, CHUNK_HI = 12000, 40000


def chunks(trace):
    """Cut a run-length coded block trace into pieces that llvm-mca can take
    and that repeat when an outer loop repeats: [(how often, piece)]."""
    total = sum(n * r for _, n, r in trace)
    if total <= CHUNK_HI:
        return [(1.0, trace)]
    occ = collections.Counter()
    for va, n, r in trace:
        occ[va, n] += r
    # candidates for the block to cut at: one for each run count, rarest first
    by_count = {}
    for k, c in occ.items():
        if total / c <= CHUNK_HI:
            by_count.setdefault(c, k)
    best = None
    for c in sorted(by_count)[:8] or [0]:
        got = cut_at(trace, by_count.get(c), max(1, round(CHUNK_AIM * c / total)))
        size = sum(n * r for _, p in got for _, n, r in p)
        if best is None or size < best[0]:
            best = size, got
    return best[1]


def cut_at(trace, marker, every):
    pieces, cur, size, seen = collections.Counter(), [], 0, 0
    long_runs = []

    def flush():
        nonlocal cur, size
        if cur:
            pieces[tuple(cur)] += 1
        cur, size = [], 0

    for va, n, r in trace:
        if (va, n) == marker:
            if seen % every == 0:
                flush()
            seen += r
        if n * r > 2 * CHUNK_HI:               # one block, looped very often
            flush()
            k = max(1, CHUNK_HI // n)
            long_runs.append((r / k, ((va, n, k),)))
            continue
        while r:
            k = min(r, max(1, (CHUNK_HI - size) // n + 1))
            cur.append((va, n, k))
            size += n * k
            r -= k
            if size >= CHUNK_HI:
                flush()
    flush()
    return [(float(c), p) for p, c in pieces.items()] + long_runs


def cycles_of_trace(core, trace, text, budget):
    """(cycles, simulated fraction).  Distinct pieces beyond the budget of
    simulated instructions are scaled from the simulated ones."""
    size = lambda p: sum(n * r for _, n, r in p)
    ch = sorted(chunks(trace), key=lambda wp: -wp[0] * size(wp[1]))
    sim, used = [], 0
    for w, p in ch:
        if sim and used + size(p) > budget:
            continue
        sim.append((w, p))
        used += size(p)
    regions = [[text[va + 4 * i] for va, n, r in p for _ in range(r) for i in range(n)] for _, p in sim]
    cyc = mca(core, regions)
    got = sum(w * c for (w, _), c in zip(sim, cyc))
    covered = sum(w * size(p) for w, p in sim)
    total = sum(w * size(p) for w, p in ch)
    return got * total / covered, covered / total


# ------------------------------------------------------------------- main
def parse_run(path):
    gates, g = [], None
    with open(path) as f:
        for l in f:
            k, *v = l.split()
            if k == "gate":
                g = dict(addr=int(v[0], 16), calls=int(v[1]), open=v[2] == "1", trunc=v[3] == "1", blocks=[], trace=[])
                gates.append(g)
            elif k == "b":
                g["blocks"].append((int(v[0], 16), int(v[1]), int(v[2])))
            else:
                g["trace"].append((int(v[0], 16), int(v[1]), int(v[2])))
    return gates


def basic_blocks(pcs):
    """Maximal runs of adjacent instructions with the same count."""
    out, run = [], []
    for pc in sorted(pcs):
        if run and (pc != run[-1] + 4 or pcs[pc] != pcs[run[-1]]):
            out.append(run)
            run = []
        run.append(pc)
    if run:
        out.append(run)
    return out


def num(x):
    if x == 0:
        return "0"
    a = abs(x)
    return f"{x:.0f}" if a >= 1000 else f"{x:.1f}" if a >= 100 else f"{x:.2f}" if a >= 10 else f"{x:.3f}"


def measure(args):
    elf = Elf(args.elf)
    fns = []
    for s in args.fn:
        fns += [n for _, _, n in elf.funcs if re.fullmatch(s[1:-1], n)] if s[:1] == s[-1:] == "/" else [s]
    fns = list(dict.fromkeys(fns))
    if not fns:
        die("name at least one function with --fn")
    addr = {f: elf.find(f) for f in fns}
    with tempfile.TemporaryDirectory() as td:
        out = os.path.join(td, "run.txt")
        spec = f"{plugin()},out={out},cap={args.trace_blocks},call={args.trace_call}"
        spec += "".join(f",gate={a:x}" for a in addr.values())
        cmd = [args.qemu, "-cpu", args.qemu_cpu, "-plugin", spec, args.elf] + args.args
        r = subprocess.run(cmd, stdout=sys.stderr if args.json else None, stdin=subprocess.DEVNULL)
        if r.returncode and not args.ignore_exit:
            die(f"program exited with {r.returncode}")
        if not os.path.exists(out):
            die("the plugin wrote nothing (qemu without -plugin support?)")
        gates = parse_run(out)
    elems = dict(e.split("=") if "=" in e else ("*", e) for e in args.elems)
    res = []
    for fn, g in zip(fns, gates):
        if not g["calls"]:
            print(f"armcost: {fn} was never called", file=sys.stderr)
            continue
        if g["open"]:
            die(f"{fn} never returned to its caller: was it tail-called? build the driver with "
                "-fno-optimize-sibling-calls")
        pcs = collections.Counter()
        for va, n, c in g["blocks"]:
            for i in range(n):
                pcs[va + 4 * i] += c
        text = disassemble(elf, pcs)
        cls = collections.Counter()
        for pc, c in pcs.items():
            cls[classify(text[pc])] += c
        total = sum(pcs.values())
        calls = g["calls"]
        traced = sum(n * r for _, n, r in g["trace"])
        n_el = float(elems.get(fn, elems.get("*", 1)))
        d = dict(fn=fn, calls=calls, elems=n_el, insns=total / calls, insns_per_elem=total / calls / n_el,
                 classes={k: cls[k] / calls for k in CLASSES if cls[k]}, traced_insns=traced, cycles={}, coverage={})
        mtext = {pc: for_mca(t) for pc, t in text.items()}
        for core in args.cores.split(",") if args.cores else []:
            cyc, cov = cycles_of_trace(core, g["trace"], mtext, args.budget)
            # a call that differs from the mean call is scaled to it
            d["cycles"][core] = cyc * (total / calls) / traced
            d["coverage"][core] = cov
        if g["trunc"]:
            d["truncated"] = True
        d["inside"] = collections.Counter()
        for pc, c in pcs.items():
            d["inside"][elf.name_at(pc)] += c / calls
        if args.lines:
            scale = total / calls / traced
            lines, stretches = by_place(g["trace"], source_places(args.elf, pcs, args.lines, fn), args.parts)
            d["lines"] = [[part, line, c * scale] for (part, line), c in sorted(lines.items())]
            d["parts"] = {part: {core: cycles_of_trace(core, t, mtext, args.budget)[0] * scale
                                 for core in args.cores.split(",") if core} for part, t in stretches.items()}
        if args.hot:
            d["hot"] = []
            bbs = sorted(basic_blocks(pcs), key=lambda b: -len(b) * pcs[b[0]])[: args.hot]
            rt = {c: mca(c, [[mtext[p] for p in b] for b in bbs], 100) for c in args.cores.split(",")}
            for i, b in enumerate(bbs):
                d["hot"].append(dict(pc=hex(b[0]), fn=elf.name_at(b[0]), n=len(b), runs=pcs[b[0]] / calls,
                                     share=len(b) * pcs[b[0]] / total, cycles={c: rt[c][i] / 100 for c in rt},
                                     text=[text[p] for p in b]))
        res.append(d)
    return res


def report(res, args):
    cores = args.cores.split(",") if args.cores else []
    w = max([len(d["fn"]) for d in res] + [8])
    print(f"{'function':{w}}  {'calls':>5} {'elems':>7} {'insns/call':>11} {'insns/elem':>10}" +
          "".join(f" {SHORT.get(c, c)[:9] + ' c/el':>13}" for c in cores))
    for d in res:
        print(f"{d['fn']:{w}}  {d['calls']:5} {d['elems']:7.0f} {num(d['insns']):>11} {num(d['insns_per_elem']):>10}" +
              "".join(f" {num(d['cycles'][c] / d['elems']):>13}" for c in cores))
    if args.classes:
        print()
        for d in res:
            print(f"{d['fn']}: per element  " +
                  "  ".join(f"{k} {num(v / d['elems'])}" for k, v in sorted(d["classes"].items(), key=lambda x: -x[1])))
            if len(d["inside"]) > 1:
                print("   inside: " + "  ".join(f"{k} {100 * v / d['insns']:.1f}%" for k, v in d["inside"].most_common(6)))
    for d in res:
        for h in d.get("hot", []):
            print(f"\n{d['fn']} block {h['pc']} in {h['fn']}: {h['n']} insns x {num(h['runs'])}/call = {100 * h['share']:.1f}%; "
                  "steady-state cycles " + "  ".join(f"{SHORT.get(c, c)} {num(v)}" for c, v in h["cycles"].items()))
            for t in h["text"]:
                print("    " + t)


def main():
    own, prog = sys.argv[1:], []
    if "--" in own:
        prog = own[own.index("--") + 1:]
        own = own[:own.index("--")]
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
                                usage="%(prog)s ELF --fn NAME [options] [-- program arguments]")
    p.add_argument("elf", help="static, non-PIE AArch64 program")
    p.add_argument("--fn", action="append", default=[], help="function to measure; /REGEX/ for several; repeatable")
    p.add_argument("--elems", action="append", default=[], help="elements per call: N, or FN=N; repeatable")
    p.add_argument("--cores", default=CORES, help=f"llvm-mca cores, comma separated ('' for none) [{CORES}]")
    p.add_argument("--hot", type=int, default=0, metavar="N", help="show the N hottest basic blocks")
    p.add_argument("--classes", action="store_true", help="show the instruction classes")
    p.add_argument("--lines", metavar="FILE", help="take the call apart by the lines of this source (build with -g)")
    p.add_argument("--parts", default=".*", metavar="REGEX", help="functions of that source that stand for themselves")
    p.add_argument("--json", action="store_true", help="machine-readable output (the program's output goes to stderr)")
    p.add_argument("--limit", action="append", default=[], metavar="FN:KEY<=X",
                   help="fail unless FN's KEY is at most X; KEY is insns_per_elem, insns, a core or a class (per element)")
    p.add_argument("--trace-call", type=int, default=1, help="which call is replayed for cycles [1]")
    p.add_argument("--trace-blocks", type=int, default=4000000, help="longest trace kept, in blocks")
    p.add_argument("--budget", type=int, default=400000, help="instructions simulated per function and core")
    p.add_argument("--qemu", default=os.environ.get("QEMU", "qemu-aarch64"))
    p.add_argument("--qemu-cpu", default="max,sve=off", help="emulated CPU [max,sve=off]")
    p.add_argument("--ignore-exit", action="store_true", help="accept a non-zero exit status of the program")
    args = p.parse_args(own)
    args.args = prog
    res = measure(args)
    if args.json:
        json.dump(res, sys.stdout, indent=1)
        print()
    else:
        report(res, args)
    bad = 0
    for l in args.limit:
        m = re.fullmatch(r"(.+):([\w<>-]+?)<=([0-9.]+)", l)
        if not m:
            die("bad --limit " + l)
        for d in res:
            if d["fn"] != m[1]:
                continue
            k = m[2]
            v = d.get(k) if k in ("insns", "insns_per_elem") else \
                d["cycles"][k] / d["elems"] if k in d["cycles"] else d["classes"].get(k, 0) / d["elems"]
            good = v <= float(m[3]) + 1e-9
            bad += not good
            print(f"{'ok  ' if good else 'OVER'} {d['fn']} {k} {num(v)} (limit {m[3]})", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
