import Placard

/// How far a build is, in one line: `Making files: 12,340 of 164,000, 1,204 a second, 2 min left`.
struct ProgressText {
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
        return "\(name): \(counts), \(Count.grouped(Int(rate.rounded()))) a second, \(Self.duration(left)) left"
    }

    private var counts: String { "\(Count.grouped(done)) of \(Count.grouped(total))" }

    /// A length of time as exact as it deserves: `8 s`, `2 min`, `1 h 20 min`.
    private static func duration(_ seconds: Double) -> String {
        if seconds < 59.5 { return "\(Int(seconds.rounded(.up))) s" }
        let minutes = Int((seconds / 60).rounded())
        return minutes < 60 ? "\(minutes) min" : "\(Count.grouped(minutes / 60)) h \(minutes % 60) min"
    }
}
