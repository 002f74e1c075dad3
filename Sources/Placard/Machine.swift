private import Glibc

/// What the machine knows of a build.
enum Machine {
    /// How long the current thread has had a processor so far, in nanoseconds; only differences mean anything.
    static var threadNanoseconds: Int {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
