import Dispatch
import Placard
import Synchronization

/// A line on the terminal that says how far a build is, written over itself at most ten times a second.
///
/// Threads that make pages only count; a timer reads the count and writes. Nothing is shown in the first tenth of a
/// second, so that a short build has no line.
final class ProgressLine: Sendable {
    private struct State {
        var stage: BuildStage?
        var since = ContinuousClock.now
        var total = 0
        /// What stands on the terminal.
        var shown: String?
        var timer: (any DispatchSourceTimer)?
    }

    private let state = Mutex(State())
    private let done = Atomic(0)
    private let isWanted: Bool

    /// - Parameter isWanted: whether there is a terminal, and somebody who wants to know.
    init(isWanted: Bool) {
        self.isWanted = isWanted
    }

    /// Shows another stage from now on.
    ///
    /// - Parameter total: how many files it makes, for which `count` will be called.
    func begin(_ stage: BuildStage, total: Int = 0) {
        guard isWanted else { return }
        done.store(0, ordering: .relaxed)
        state.withLock { state in
            state.stage = stage
            state.since = ContinuousClock.now
            state.total = total
            guard state.timer == nil else { return }
            let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
            timer.setEventHandler { [weak self] in self?.write() }
            timer.schedule(deadline: .now() + .milliseconds(100), repeating: .milliseconds(100))
            timer.resume()
            state.timer = timer
        }
    }

    /// Counts a file that is done; may be called on any thread.
    func count() {
        done.add(1, ordering: .relaxed)
    }

    /// Takes the line away, before anything else is written to the terminal.
    func end() {
        state.withLock { state in
            state.timer?.cancel()
            state.timer = nil
            state.stage = nil
            if state.shown != nil { Console.progress(nil) }
            state.shown = nil
        }
    }

    private func write() {
        state.withLock { state in
            guard let stage = state.stage else { return }
            let seconds = (ContinuousClock.now - state.since) / .seconds(1)
            let done = done.load(ordering: .relaxed)
            let text = ProgressText(stage: stage, done: done, total: state.total, seconds: seconds).text
            guard text != state.shown else { return }
            Console.progress(text)
            state.shown = text
        }
    }
}
