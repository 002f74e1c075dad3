internal import Diagnostics

/// Finds files of the content folder that reach no page, so that nothing an editor made is lost in silence.
enum UnusedFiles {
    static func diagnostics(_ files: [SourceFile], isUsed: (String) -> Bool) -> [Diagnostic] {
        files.filter { !isUsed($0.path) }.map { file in
            Diagnostic(
                PlacardRules.unusedFile,
                .warning,
                "nothing uses the file “\(file.name)”",
                at: .wholeFile(file.path),
                suggestion:
                    "Name it in the front matter of an indicator, move it to the folder it belongs in, or delete it.",
                effect: "It appears on no page."
            )
        }
    }
}
