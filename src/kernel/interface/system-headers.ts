// Headers of C, of operating systems and of compilers. A generated header of the same name would stand in front of it
// wherever its folder is searched for headers (`-I.`).

const c =
  "assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign stdarg stdatomic stdbit " +
  "stdbool stdckdint stddef stdint stdio stdlib stdnoreturn string tgmath threads time uchar wchar wctype";

const posix =
  "aio cpio dirent dlfcn fcntl fmtmsg fnmatch ftw glob grp iconv langinfo libgen monetary mqueue ndbm netdb nl_types poll " +
  "pthread pwd regex sched search semaphore spawn strings stropts syslog tar termios trace ulimit unistd utime utmpx wordexp";

const others =
  "a.out aliases alloca ar argp argz byteswap conf crypt elf endian envz err error execinfo expat fpu_control fstab fts " +
  "gconv getopt gnu-versions gshadow ieee754 ifaddrs lastlog libintl libio link mcheck memory mntent obstack paths " +
  "printf proc_service pty re_comp regexp resolv rpc sgtty shadow stab stdc-predef features features-time64 syscall sysexits termio " +
  "thread_db tls ttyent ucontext unwind utmp values varargs wait xlocale zconf zlib io process direct windows winsock " +
  "windef winbase winnt malloc conio tchar Availability AvailabilityMacros TargetConditionals " +
  "_ansi newlib reent cpuid gcov quadmath unwind-arm-common intrin ptrauth velintrin arm_acle arm_neon arm_sve " +
  "arm_sme arm_mve arm_cde arm_fp16 arm_bf16 arm_cmse arm_vector_types arm_private_neon_types riscv_vector altivec";

const named = new Set([c, posix, others].join(" ").toLowerCase().split(" "));

/** Whether `<stem>.h` is such a header; capitals do not count, since some file systems do not see them. */
export const isSystemHeader = (stem: string): boolean =>
  named.has(stem.toLowerCase()) || /intrin$|^__/i.test(stem);
