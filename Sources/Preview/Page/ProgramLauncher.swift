private import Dispatch
// The environment of a process is a variable of C, which this program never changes.
@unsafe @preconcurrency private import Glibc

/// Starts another program, without waiting for it.
///
/// The unsafe calls pass C strings that are copied before the call and freed after it, in an array that ends with nil,
/// and a value of the system that is made before the call and destroyed after it.
enum ProgramLauncher {
    /// Starts a program with its arguments, found as a shell finds it; no shell reads them.
    ///
    /// It has no file and no connection of this one open, and does not end with it.
    /// - Returns: whether it could be started.
    static func start(_ words: [String]) -> Bool {
        guard let program = words.first else { return false }
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        for file in STDERR_FILENO + 1..<mostFiles { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        var process: pid_t = 0
        guard unsafe posix_spawnp(&process, program, nil, &attributes, &arguments, environ) == 0 else {
            return false
        }
        // Whoever is not waited for stays in the table of processes.
        DispatchQueue.global().async { [process] in
            var status: Int32 = 0
            while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        }
        return true
    }

    /// More than connections and files can be open at a time.
    private static let mostFiles: Int32 = 1024
}
