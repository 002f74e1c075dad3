internal import Diagnostics

/// Finds files of the content folder that reach no page, so that nothing an editor made is lost in silence.
enum UnusedFiles {
    /// - Parameter skipped: the folder of data files where an indicator that may name them could not be read; nil where
    ///   every indicator could.
    static func diagnostics(
        _ files: [SourceFile],
        skipping skipped: String? = nil,
        isUsed: (String) -> Bool
    ) -> [Diagnostic] {
        files.filter { file in !isUsed(file.path) && !(skipped.map(file.path.hasPrefix) ?? false) }.map { file in
            Diagnostic(
                PlacardRules.unusedFile,
                .warning,
                "nothing uses the file \"\(file.name)\"",
                at: .wholeFile(file.path),
                suggestion: file.name.hasSuffix(".csv")
                    ? "Name it in the front matter of an indicator or a plan, give it the name it should have, or delete it."
                    : "Move it to the folder it belongs in, give it the name it should have, or delete it.",
                effect: "It appears on no page."
            )
        }
    }
}
