public import Diagnostics
public import Output

extension Placard {
    /// Puts the parts of a site together that several builds made, each with a `BuildOptions.part` of its own, into the
    /// folder that one build would have made.
    ///
    /// - Parameters:
    ///   - folders: of the parts, in any order; they stay as they are.
    ///   - output: the folder for the site, apart from all of them.
    ///   - threads: the most threads to use; nil for as many as there are processors.
    /// - Throws: what the disk refused, in words for the person at the keyboard. Parts that do not fit are no error but
    ///   in the result.
    public static func join(_ folders: [String], into output: String, threads: Int? = nil) throws -> JoinResult {
        do {
            let written = try PartJoiner(threads: threads).join(folders, to: output)
            return JoinResult(written: written, diagnostics: written.diagnostics)
        } catch let refusal as WriteRefusal {
            return JoinResult(written: nil, diagnostics: refusal.diagnostics)
        }
    }
}

/// What came of joining the parts of a site.
public struct JoinResult: Sendable {
    /// What was done; nil where the parts do not fit, and nothing was.
    public let written: WriteResult?

    /// Why the parts do not fit, or warnings where they do.
    public let diagnostics: [Diagnostic]
}
