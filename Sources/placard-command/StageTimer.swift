import Placard
import Synchronization

/// Measures how long each stage of a build takes, by the clock on the wall.
final class StageTimer: Sendable {
    private struct State {
        var stages: [(stage: BuildStage, time: Duration)] = []
        var running: (stage: BuildStage, since: ContinuousClock.Instant)?

        /// A stage may run twice, where a part of a site turns out not to be enough.
        mutating func add(_ time: Duration, to stage: BuildStage) {
            if let known = stages.firstIndex(where: { $0.stage == stage }) {
                stages[known].time += time
            } else {
                stages.append((stage, time))
            }
        }
    }

    private let state = Mutex(State())

    /// Ends the stage that runs and begins another; nil begins none.
    func begin(_ stage: BuildStage?) {
        let now = ContinuousClock.now
        state.withLock { state in
            if let running = state.running { state.add(now - running.since, to: running.stage) }
            state.running = stage.map { ($0, now) }
        }
    }

    /// The stages that have ended, in their order.
    var stages: [(stage: BuildStage, time: Duration)] { state.withLock { $0.stages } }
}
