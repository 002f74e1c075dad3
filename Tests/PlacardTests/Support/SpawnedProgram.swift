import Foundation
import Glibc

/// A program that runs with files for its input, output and errors.
///
/// `Process` of Foundation lists the open files of the tests when it starts one, and reads past the end of that list
/// where they are many: it sometimes ended the tests. Files that Foundation opens are not handed on to programs.
struct SpawnedProgram {
    /// A program that could not be started, with the system's reason.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private let id: pid_t

    /// Starts a program.
    ///
    /// Every C string lives until the program has been started, and `posix_spawn` copies what it is given.
    ///
    /// - Parameters:
    ///   - program: its path.
    ///   - folder: its current folder.
    ///   - streams: files that are there, for its input, its output and its errors.
    init(
        _ program: URL,
        _ arguments: [String],
        in folder: URL,
        environment: [String: String],
        streams: (input: URL, output: URL, errors: URL)
    ) throws {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, streams.input.path, O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, streams.output.path, O_WRONLY | O_TRUNC, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, streams.errors.path, O_WRONLY | O_TRUNC, 0)
        // The tests' own way with signals is not the program's.
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        // `env` changes the folder, for which Swift sees no call of the library.
        let env = "/usr/bin/env"
        var words =
            unsafe ([env, "--chdir=" + folder.path, program.path] + arguments).map { unsafe strdup($0) } + [nil]
        var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
        defer { _ = unsafe (words + variables).map { unsafe free($0) } }
        var id: pid_t = 0
        let problem = unsafe posix_spawn(&id, env, &actions, &attributes, &words, &variables)
        guard problem == 0 else {
            throw Fault(description: "\(env): \(unsafe String(cString: strerror(problem)))")
        }
        self.id = id
    }

    /// Waits until it has ended.
    ///
    /// - Returns: its exit code, or the number of the signal that ended it.
    func status() async -> Int32 {
        await withCheckedContinuation { ended in
            // Waiting takes a thread, which none of those that run tests may be.
            Thread.detachNewThread { [id] in
                var status: Int32 = 0
                while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
                ended.resume(returning: status & 0x7F == 0 ? (status >> 8) & 0xFF : status & 0x7F)
            }
        }
    }
}
