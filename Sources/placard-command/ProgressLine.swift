import Diagnostics
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

    /// Shows how far the build is; may be called on any thread.
    func show(_ progress: BuildProgress) {
        switch progress {
        case .stage(let stage, let files): begin(stage, total: files)
        case .file: done.add(1, ordering: .relaxed)
        }
    }

    private func begin(_ stage: BuildStage, total: Int) {
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
            let text = ProgressFormatter(stage: stage, done: done, total: state.total, seconds: seconds).text
            guard text != state.shown else { return }
            Console.progress(text)
            state.shown = text
        }
    }
}

/// How far a build is, in one line: `Making files: 12,340 of 164,000, 1,204 a second, 2 min left`.
struct ProgressFormatter {
    let stage: BuildStage
    /// How many files are done, of how many; 0 of 0 in stages that make none.
    let done: Int
    let total: Int
    /// How long the stage has run.
    let seconds: Double

    var text: String {
        let stage = stage == .makingPages ? "making files" : stage.rawValue
        let name = stage.prefix(1).uppercased() + stage.dropFirst()
        guard total > 0 else { return name }
        let rate = seconds > 0 ? Double(done) / seconds : 0
        // Soon after the start a rate says little.
        guard done > 0, seconds >= 1, rate.isFinite, rate > 0 else { return "\(name): \(counts)" }
        let left = Double(total - done) / rate
        return "\(name): \(counts), \(Int(rate.rounded()).grouped) a second, \(Self.duration(left)) left"
    }

    private var counts: String { "\(done.grouped) of \(total.grouped)" }

    /// A length of time as exact as it deserves: `8 s`, `2 min`, `1 h 20 min`.
    private static func duration(_ seconds: Double) -> String {
        if seconds < 59.5 { return "\(Int(seconds.rounded(.up))) s" }
        let minutes = Int((seconds / 60).rounded())
        return minutes < 60 ? "\(minutes) min" : "\((minutes / 60).grouped) h \(minutes % 60) min"
    }
}
