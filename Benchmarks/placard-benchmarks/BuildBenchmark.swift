import Diagnostics
import Model
import Placard

/// A whole build that makes every file, one after another, and writes none: for counting instructions.
struct BuildBenchmark {
    /// The folder that holds `Content`.
    let root: String
    /// The folder that holds Placard's `Templates`.
    let templates: String

    /// Prints how many files were made and how many bytes they have.
    ///
    /// - Throws: what the disk refused, or the first error in the content.
    func run() throws {
        let folder = SiteFolder(root: root, templates: templates)
        let inputs = try folder.inputs(asOf: CalendarDate(daysSinceEpoch: 20_000)).value
        let built = SiteBuilder().build(inputs)
        if let fault = built.diagnostics.first(where: { $0.severity == .error }) { throw FaultyContent(fault: fault) }
        let files = built.value.files
        let bytes = files.reduce(0) { $0 + $1.render().count }
        print("\(files.count) files, \(bytes) bytes")
    }
}

/// Content of which no site can be made.
struct FaultyContent: Error {
    let fault: Diagnostic
}
