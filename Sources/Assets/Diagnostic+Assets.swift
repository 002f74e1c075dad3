internal import Diagnostics
internal import Model

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

/// What is said of a site's colours and logo.
extension Diagnostic {
    static func lowContrast(
        _ written: Located<Colour>,
        key: String,
        _ severity: Severity,
        on ground: (name: String, colour: Colour),
        wanted: Double,
        nearest: Colour?,
        in scheme: Palette.Scheme
    ) -> Diagnostic {
        let ratio = hundredths(Contrast.ratio(written.value, ground.colour))
        return Diagnostic(
            AssetRules.lowContrast,
            severity,
            "\(key) \(written.value.hex) has a contrast of \(ratio) to 1 on \(ground.name) (\(ground.colour.hex))"
                + (scheme == .dark ? " in the dark scheme" : ""),
            at: written.location,
            place: "key \(key)",
            explanation: "It must be at least \(hundredths(wanted)) to 1.",
            suggestion: nearest.map { "The nearest colour that passes is \"\($0.hex)\"." },
            effect: key == "accent" ? "Some readers will not see it." : "Some readers will not be able to read it."
        )
    }

    static func missingLogo(_ written: Located<String>, meant: String?) -> Diagnostic {
        Diagnostic(
            AssetRules.missingLogo,
            .error,
            "there is no file \"\(written.value)\" in the content folder",
            at: written.location,
            place: "key logo",
            suggestion: meant.map { "Did you mean \($0)?" }
                ?? "Write the path from the content folder: pictures/logo.svg.",
            effect: "Pages would have no logo."
        )
    }

    static func unusableLogo(_ written: Located<String>, _ why: String) -> Diagnostic {
        Diagnostic(
            AssetRules.unusableLogo,
            .error,
            "\"\(written.value)\" cannot be the logo",
            at: written.location,
            place: "key logo",
            explanation: why,
            suggestion: "Save it as SVG or PNG with no more than 100 kilobytes.",
            effect: "Pages would have no logo."
        )
    }

    static func unstrippedPicture(_ file: SourceFile, _ fault: StrippedPicture.Fault) -> Diagnostic {
        Diagnostic(
            AssetRules.unstrippedPicture,
            .error,
            fault == .keepsMetadata
                ? "the picture says where, when or how it was made" : "the picture is damaged, or of another kind",
            at: .wholeFile(file.path),
            explanation: fault == .keepsMetadata
                ? "Metadata can hold the position of a photograph and the name of whoever took it, and are not removed "
                    + "from pictures of this kind."
                : "What it says about where and when it was taken cannot be found and removed.",
            suggestion: "Save it again as JPEG or PNG.",
            effect: "It is not published."
        )
    }

    static func unsafeDrawing(
        _ name: String,
        _ refusal: DrawingRefusal,
        in file: SourceFile,
        _ effect: String
    ) -> Diagnostic {
        let isPosition = refusal.kind == .position
        let (what, suggestion) = words(for: refusal.kind)
        return Diagnostic(
            isPosition ? AssetRules.unstrippedPicture : AssetRules.unsafeDrawing,
            .error,
            "\(name) \(what)",
            at: SourceLocation(path: file.path, line: refusal.line, column: refusal.column),
            explanation: isPosition
                ? "The position of a photograph gives away whose house or garden it shows."
                : "A drawing may not have script or movement, nor ask anything of another file or server.",
            suggestion: suggestion,
            effect: effect
        )
    }

    /// What a drawing has that it must not have, and what to do about it.
    private static func words(for kind: DrawingRefusal.Kind) -> (what: String, suggestion: String) {
        let asPNG = "Take it out, or save the drawing as PNG."
        return switch kind {
        case .element(let name): ("has <\(name)>", asPNG)
        case .attribute(let name): ("has \(name)", asPNG)
        case .style(let word): ("has a style with \(word == "\\" ? "a backslash" : word)", asPNG)
        case .root(let name): ("begins with <\(name)> and not with <svg>", "Save it again as plain SVG, or as PNG.")
        case .documentType: ("has a document type", "Take out the line that begins with <!DOCTYPE, and what it holds.")
        case .repetition: ("repeats its parts too often to be drawn", "Save it as PNG.")
        case .unreadable(let why): ("cannot be read: \(why)", "Save it again as plain SVG, or as PNG.")
        case .position:
            (
                "holds a photograph that says where it was taken",
                "Save the drawing as PNG, or put in a photograph without its position."
            )
        }
    }

    /// A ratio cut off after two digits, so that 4.499 is not called 4.5.
    private static func hundredths(_ ratio: Double) -> String {
        let whole = Int(ratio * 100 + 1e-9)
        let rest = whole % 100
        return "\(whole / 100)"
            + (rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
    }
}
