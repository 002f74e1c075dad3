import Glibc

/// The threads that a command works with.
///
/// Its unsafe lines use a semaphore that is released when every thread that waits for it has ended.
enum Threads {
    /// Looks once whether the system gives this process as many as it will ask for: one for each processor, and two.
    ///
    /// Libdispatch, on which Swift's concurrency runs, asks again every second for a thread that it cannot have,
    /// without end and without a word.
    ///
    /// - Throws: `MachineFailure` where it does not.
    static func require() throws {
        let gate = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
        defer { unsafe gate.deallocate() }
        guard unsafe sem_init(gate, 0, 0) == 0 else { return }
        defer { unsafe sem_destroy(gate) }
        var threads: [pthread_t] = []
        var problem: Int32 = 0
        for _ in 0..<sysconf(Int32(_SC_NPROCESSORS_ONLN)) + 2 where problem == 0 {
            var thread = pthread_t()
            problem = unsafe pthread_create(&thread, nil, Self.wait, gate)
            if problem == 0 { threads.append(thread) }
        }
        for _ in threads { unsafe sem_post(gate) }
        for thread in threads { pthread_join(thread, nil) }
        guard problem == 0 else {
            let reason = unsafe String(cString: strerror(problem))
            throw MachineFailure(
                reason: "the system gives this process too few threads: \(reason). "
                    + "Raise the limit of processes (ulimit -u; pids of a container), or end some."
            )
        }
    }

    /// What each thread does: it waits until all are there.
    private static let wait: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { gate in
        if let gate = unsafe gate?.assumingMemoryBound(to: sem_t.self) { unsafe sem_wait(gate) }
        return nil
    }
}
