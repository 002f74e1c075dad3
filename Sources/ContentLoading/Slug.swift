internal import Diagnostics
private import Foundation

/// Names that may stand in an address: lower-case ASCII letters and digits, with single hyphens between them.
package enum Slug {
    static func isValid(_ text: some StringProtocol) -> Bool {
        var last: UInt8 = 45
        for byte in text.utf8 {
            let isHyphen = byte == 45
            guard isHyphen ? last != 45 : (97...122).contains(byte) || (48...57).contains(byte) else { return false }
            last = byte
        }
        return last != 45
    }

    /// The nearest slug to any text: accents are dropped, anything else becomes a hyphen; empty where nothing is left.
    package static func of(_ text: String, longest: Int = 80) -> String {
        var slug: [UInt8] = []
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars where slug.count < longest {
            switch scalar.value {
            case 97...122, 48...57: slug.append(UInt8(truncatingIfNeeded: scalar.value))
            case 65...90: slug.append(UInt8(truncatingIfNeeded: scalar.value + 32))
            case 0x300...0x36F, 0x27, 0x2019: continue
            default: if slug.last != 45, !slug.isEmpty { slug.append(45) }
            }
        }
        while slug.last == 45 { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }
}

/// The name of a file as the last part of an address.
enum SlugOfFile {
    /// The name where it is a slug, or nil and a diagnostic among those of the fields.
    static func of(_ name: String, _ fields: inout FieldReader) -> String? {
        if Slug.isValid(name) { return name }
        let slug = Slug.of(name)
        fields.report(diagnostic(for: fields.source.file, suggested: (slug.isEmpty ? "a-short-name" : slug) + ".md"))
        return nil
    }

    static func diagnostic(for file: SourceFile, suggested: String) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.unsuitableName,
            .error,
            "the file name \(Diagnostic.quote(file.name)) cannot become an address",
            at: .wholeFile(file.path),
            explanation: "It may hold lower-case letters a to z, digits and single hyphens.",
            suggestion: "Name the file \(suggested).",
            effect: "The file appears on no page."
        )
    }
}
