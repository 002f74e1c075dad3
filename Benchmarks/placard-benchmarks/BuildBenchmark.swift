import Diagnostics
import Model
import Placard

/// A whole build that makes every file, one after another, and writes none: for counting instructions.
///
/// It calls the stages itself, as Valgrind cannot follow the threads on which `Placard.build` runs.
struct BuildBenchmark {
    /// The folder that holds `Content`.
    let root: String
    /// The folder that holds Placard's `Templates`.
    let templates: String
    /// Whether content with errors counts too, and what is hard to read or out of date is looked for as well.
    var isCheck = false

    /// Prints how many files were made, how many bytes they have, and how many findings there are.
    ///
    /// - Throws: what the disk refused, or the first error in content that is not just checked.
    func run() throws {
        let folder = SiteFolder(root: root, templates: templates)
        let inputs = try folder.inputs(asOf: CalendarDate(daysSinceEpoch: 20_000)).value
        let built = SiteBuilder().build(inputs, isChecked: isCheck)
        if !isCheck, let fault = built.diagnostics.first(where: { $0.severity == .error }) {
            throw FaultyContent(fault: fault)
        }
        let bytes = built.value.files.reduce(0) { $0 + $1.render().count }
        print("\(built.value.files.count) files, \(bytes) bytes, \(built.diagnostics.count) findings")
    }
}

/// Content of which no site can be made.
struct FaultyContent: Error {
    let fault: Diagnostic
}
