import Placard
import Synchronization

/// Measures how long each stage of a build takes, by the clock on the wall.
final class StageClock: Sendable {
    private struct State {
        var stages: [(stage: BuildStage, time: Duration)] = []
        var running: (stage: BuildStage, since: ContinuousClock.Instant)?
    }

    private let state = Mutex(State())

    /// Ends the stage that runs and begins another; nil begins none.
    func begin(_ stage: BuildStage?) {
        let now = ContinuousClock.now
        state.withLock { state in
            if let running = state.running { state.stages.append((running.stage, now - running.since)) }
            state.running = stage.map { ($0, now) }
        }
    }

    /// The stages that have ended, in their order.
    var stages: [(stage: BuildStage, time: Duration)] { state.withLock { $0.stages } }
}
