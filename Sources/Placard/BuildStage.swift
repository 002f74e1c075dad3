/// How far a build is.
public enum BuildProgress: Sendable {
    /// A stage begins, in which so many files will be done; 0 where it makes none.
    case stage(BuildStage, files: Int)
    /// One more file is done.
    case file
}

/// The stages of a build, in their order.
public enum BuildStage: String, Sendable, CaseIterable {
    case readingFiles = "reading files"
    case comparingSources = "comparing with the last build"
    case reading = "reading texts and data"
    case assembling = "assembling the site"
    case compilingTemplates = "compiling templates"
    case listingPages = "listing pages"
    case checking = "checking texts and pages"
    case makingPages = "making and writing pages"
}

/// Measures how long each stage of a build takes, by the clock on the wall.
struct StageTimer {
    /// Whether anybody wants to know; else no clock is read.
    let isRunning: Bool

    /// The stages that have ended, in their order.
    private(set) var stages: [(stage: BuildStage, time: Duration)] = []

    private var current: (stage: BuildStage, since: ContinuousClock.Instant)?

    init(isRunning: Bool) {
        self.isRunning = isRunning
    }

    /// Ends the stage that runs and begins another; nil begins none.
    mutating func begin(_ stage: BuildStage?) {
        guard isRunning else { return }
        let now = ContinuousClock.now
        if let current {
            let time = now - current.since
            // A stage may run twice, where a part of a site turns out not to be enough.
            if let known = stages.firstIndex(where: { $0.stage == current.stage }) {
                stages[known].time += time
            } else {
                stages.append((current.stage, time))
            }
        }
        current = stage.map { ($0, now) }
    }
}
