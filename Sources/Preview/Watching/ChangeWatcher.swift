private import Dispatch
private import Synchronization

/// Tells that files have changed: by the system where it can, else by looking at them again and again.
struct ChangeWatcher: Sendable {
    /// Why the files are looked at again and again; nil where the system tells of changes.
    let reasonForPolling: String?
    private let folders: [String]

    /// - Parameters:
    ///   - folders: whose files count, however deep.
    ///   - polls: whether to look at the files again and again in any case.
    init(_ folders: [String], polls: Bool) {
        self.folders = folders
        reasonForPolling = polls ? "it was asked for" : SharedDrives.reasonForPolling(of: folders)
    }

    /// A value for each burst of changes, once no more come.
    ///
    /// One save may be several changes, and a change of branches hundreds. Bursts that nobody has waited for yet are
    /// one. The first comes as soon as the files are watched, as nobody knows what changed before that.
    func bursts() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let isWanted = StopFlag()
        continuation.onTermination = { _ in isWanted.stop() }
        // A thread of its own, as it waits for most of its time.
        DispatchQueue(label: "changes", qos: .userInitiated).async { [folders, reasonForPolling] in
            if reasonForPolling == nil, let notifier = FolderNotifier.watching(folders) {
                continuation.yield()
                while isWanted.isUnset, notifier.waitsForBurst(while: { isWanted.isUnset }) { continuation.yield() }
            }
            // Where the system can watch no more folders, polling takes over.
            var poller = FolderPoller(folders)
            continuation.yield()
            while isWanted.isUnset { if poller.findsBurst() { continuation.yield() } }
        }
        return stream
    }
}

/// Tells a thread that waits for changes that nobody wants to know of them any more.
private final class StopFlag: Sendable {
    private let isStopped = Atomic(false)

    var isUnset: Bool { !isStopped.load(ordering: .relaxed) }

    func stop() { isStopped.store(true, ordering: .relaxed) }
}
