import Diagnostics
import Placard

/// How long a build took, stage by stage and kind by kind, for people and for programs.
struct TimingsText {
    let stages: [(stage: BuildStage, time: Duration)]
    /// What making the files took, the most expensive kind first.
    let kinds: [RenderProfiler.Line]

    /// Two tables: the stages by the clock on the wall, and the files by the time of a processor.
    var text: String {
        let total = kinds.reduce(0) { $0 + $1.nanoseconds }
        let stageRows = stages.map { [$0.stage.rawValue, decimal($0.time / .milliseconds(1))] }
        let kindRows = kinds.map { line in
            [
                line.kind, Count.grouped(line.files), decimal(Double(line.nanoseconds) / 1e6),
                Count.grouped(line.nanoseconds / line.files / 1_000), Count.grouped(line.bytes / line.files),
            ]
        }
        let stages = TextTable(header: ["Stage", "ms"], rows: stageRows).text
        if kinds.isEmpty { return stages }
        return stages + "\nMaking files took \(decimal(Double(total) / 1e6)) ms of a processor:\n"
            + TextTable(header: ["Kind", "files", "ms", "µs each", "bytes each"], rows: kindRows).text
    }

    /// One object: `stages` in their order, and `kinds` with all their files added up.
    var json: String {
        let stages = stages.map { stage, time in
            "{\"stage\":\(JSONText.string(stage.rawValue)),\"microseconds\":\(Int(time / .microseconds(1)))}"
        }
        let kinds = kinds.map { line in
            "{\"kind\":\(JSONText.string(line.kind)),\"files\":\(line.files),"
                + "\"processor_microseconds\":\(line.nanoseconds / 1_000),\"bytes\":\(line.bytes)}"
        }
        return "{\"stages\":[\(stages.joined(separator: ","))],\"kinds\":[\(kinds.joined(separator: ","))]}"
    }

    /// A number with one decimal: `1,204.5`.
    private func decimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(Count.grouped(tenths / 10)).\(tenths % 10)"
    }
}
