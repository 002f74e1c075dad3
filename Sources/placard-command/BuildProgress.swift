import Placard

/// Follows a build: how long its stages take, and how far it is.
struct BuildProgress: Sendable {
    let clock = StageTimer()
    let line: ProgressLine

    /// - Parameter showsProgress: whether to show a line on the terminal, where there is one.
    init(showsProgress: Bool) {
        line = ProgressLine(isWanted: showsProgress && Console.mayShowProgress)
    }

    func begin(_ stage: BuildStage) {
        clock.begin(stage)
        line.begin(stage)
    }

    /// Begins to make so many files.
    func beginMaking(_ total: Int) {
        clock.begin(.makingPages)
        line.begin(.makingPages, total: total)
    }

    /// Ends the stage that runs and takes the line away, so that other things can be printed.
    func end() {
        clock.begin(nil)
        line.end()
    }
}
