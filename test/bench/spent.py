"""Runs a command; prints its wall and processor time in seconds and its peak memory in bytes, as JSON."""
import json, os, sys, time

start = time.monotonic()
pid = os.fork()
if pid == 0:
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0), os.dup2(null, 1)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, used = os.wait4(pid, 0)
json.dump(dict(code=os.waitstatus_to_exitcode(status), wall=time.monotonic() - start,
               cpu=used.ru_utime + used.ru_stime, memory=used.ru_maxrss * 1024), sys.stdout)
