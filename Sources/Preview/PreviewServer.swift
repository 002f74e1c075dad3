private import Placard

/// `placard serve` as a library: builds a site in memory, serves it, and builds again when a file of it changes.
///
/// Nothing is written to the disk. Pages are rendered when they are asked for.
public struct PreviewServer: Sendable {
    private let options: PreviewOptions

    /// A server that does nothing before `run`.
    public init(_ options: PreviewOptions) {
        self.options = options
    }

    /// Serves until its task is cancelled.
    ///
    /// - Parameter onEvent: is told what happens, one event after another.
    /// - Throws: `PreviewFailure` where the address cannot be listened at, or what the disk refused at the first build;
    ///   in words for the person at the keyboard.
    @concurrent public func run(onEvent: @escaping @Sendable (PreviewEvent) -> Void) async throws {
        let watcher = ChangeWatcher(options.build.inputFolders, polls: options.polls)
        if let reason = watcher.reasonForPolling, !options.polls { onEvent(.polling(reason: reason)) }
        let changes = watcher.bursts()
        let preview = Preview(editor: options.editor)
        let first = try await build(after: nil, preview, onEvent)
        let listener = try await Listener.bind(to: options.host, port: options.port, options.limits)
        onEvent(.listening(address: listener.address))
        let responder = Responder(preview: preview, policy: RequestPolicy(host: options.host))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await listener.serve(responder) }
            group.addTask { try await preview.keepStreamsAlive() }
            group.addTask {
                var last = first
                for await _ in changes { last = await rebuild(after: last, preview, onEvent) }
            }
            // Whichever ends first, by a failure or because this task was cancelled, ends the others.
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func build(
        after last: BuildResult?,
        _ preview: Preview,
        _ onEvent: @Sendable (PreviewEvent) -> Void
    ) async throws -> BuildResult {
        let start = ContinuousClock.now
        var options = options.build
        options.mode = .list
        options.last = last
        let result = try await Placard.build(options)
        if last != nil, result.changes?.isEmpty ?? false {
            await preview.forgetFailure()
        } else {
            await preview.show(result)
            onEvent(.built(result, ContinuousClock.now - start))
        }
        return result
    }

    /// Builds after a change.
    ///
    /// A file may be gone between being listed and being read, as while a folder is being replaced: then the build is
    /// tried again.
    private func rebuild(
        after last: BuildResult,
        _ preview: Preview,
        _ onEvent: @Sendable (PreviewEvent) -> Void
    ) async -> BuildResult {
        var reason = ""
        for _ in 0..<Self.attempts {
            do {
                return try await build(after: last, preview, onEvent)
            } catch {
                reason = "\(error)"
                try? await Task.sleep(for: Self.pause)
            }
        }
        await preview.fail(reason)
        onEvent(.failed(reason: reason))
        return last
    }

    private static let attempts = 4
    private static let pause = Duration.milliseconds(60)
}

/// Why a preview cannot run, in words for the person at the keyboard.
public struct PreviewFailure: Error, CustomStringConvertible {
    /// The fault, and what to do about it.
    public let description: String
}
