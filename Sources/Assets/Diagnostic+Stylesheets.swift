internal import Diagnostics

/// What is said of stylesheets.
extension Diagnostic {
    static func missingImport(_ wanted: StylesheetHead.Import, meant: String?) -> Diagnostic {
        Diagnostic(
            AssetRules.missingImport,
            .error,
            "there is no stylesheet \"\(wanted.address)\"",
            at: wanted.location,
            suggestion: meant.map { "Did you mean \($0)?" } ?? "Add the file, or take the import out.",
            effect: "Every page lacks what it says."
        )
    }

    static func importLoop(_ wanted: StylesheetHead.Import) -> Diagnostic {
        Diagnostic(
            AssetRules.importLoop,
            .error,
            "\"\(wanted.address)\" is imported by what it imports itself",
            at: wanted.location,
            suggestion: "Take this import out.",
            effect: "There is no order to put the stylesheets in."
        )
    }

    static func unusableImport(_ text: String, at location: Diagnostics.SourceLocation, _ why: String) -> Diagnostic {
        Diagnostic(
            AssetRules.unusableImport,
            .error,
            "\(text) cannot be put in place",
            at: location,
            explanation: why,
            suggestion: "Write @import \"file.css\"; before all rules, and a condition as @media into that file.",
            effect: "Every page lacks what it says."
        )
    }

    static func unfinished(_ part: String, at location: Diagnostics.SourceLocation) -> Diagnostic {
        Diagnostic(
            AssetRules.unfinished,
            .error,
            part == "brace" ? "this brace closes nothing" : "this \(part) does not end",
            at: location,
            suggestion: part == "brace" ? "Take it out, or open the block that it is to close." : "Close it.",
            effect: "The rules of all stylesheets behind it may be lost."
        )
    }
}
