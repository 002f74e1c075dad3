internal import Diagnostics
internal import Model

/// Finds pages that would be written over one another.
enum PathClashes {
    /// The files without those whose path an earlier one has, and a finding for each of these.
    ///
    /// Paths that differ only in case clash too: many disks and web servers do not tell them apart. Of a page and the
    /// files beside it, one finding speaks for all.
    static func removed(from files: [OutputFile]) -> ([OutputFile], [Diagnostic]) {
        var first: [String: Int] = [:]
        first.reserveCapacity(files.count)
        var kept: [OutputFile] = []
        kept.reserveCapacity(files.count)
        var diagnostics: [Diagnostic] = []
        var reported: Set<Substring> = []
        for file in files {
            let key = file.path.lowercased()
            if let earlier = first[key] {
                let folder = key.lastIndex(of: "/").map { key[..<$0] } ?? key[...]
                if reported.insert(folder).inserted { diagnostics.append(clash(of: file, with: kept[earlier])) }
            } else {
                first[key] = kept.count
                kept.append(file)
            }
        }
        return (kept, diagnostics)
    }

    private static func clash(of file: OutputFile, with earlier: OutputFile) -> Diagnostic {
        let related = earlier.origin.map {
            Diagnostic.Related(location: $0, message: "the other page is declared here")
        }
        return Diagnostic(
            PageRules.pathClash,
            .error,
            "two pages have the address \"/\(PagePath.address(of: file.path))\"",
            at: file.origin ?? earlier.origin,
            explanation: earlier.origin == nil ? "Placard makes a page of its own at this address." : nil,
            suggestion: "Give one of them another slug, identifier or file name.",
            effect: "Only one of them can be written.",
            related: related.map { [$0] } ?? []
        )
    }
}
