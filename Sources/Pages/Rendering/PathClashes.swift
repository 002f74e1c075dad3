internal import Diagnostics

/// Finds pages that would be written over one another.
enum PathClashes {
    /// The jobs without those whose path an earlier one has, and a finding for each of these.
    ///
    /// Paths that differ only in case clash too: many disks and web servers do not tell them apart. Of a page and the
    /// files beside it, one finding speaks for all.
    static func removed(from jobs: [PageJob]) -> ([PageJob], [Diagnostic]) {
        var first: [String: Int] = [:]
        first.reserveCapacity(jobs.count)
        var kept: [PageJob] = []
        kept.reserveCapacity(jobs.count)
        var diagnostics: [Diagnostic] = []
        var reported: Set<Substring> = []
        for job in jobs {
            let key = job.path.file.lowercased()
            if let earlier = first[key] {
                let folder = key.lastIndex(of: "/").map { key[..<$0] } ?? key[...]
                if reported.insert(folder).inserted { diagnostics.append(clash(of: job, with: kept[earlier])) }
            } else {
                first[key] = kept.count
                kept.append(job)
            }
        }
        return (kept, diagnostics)
    }

    private static func clash(of job: PageJob, with earlier: PageJob) -> Diagnostic {
        let related = earlier.origin.map {
            Diagnostic.Related(location: $0, message: "the other page is declared here")
        }
        return Diagnostic(
            PageRules.pathClash,
            .error,
            "two pages have the address \"/\(job.path.address)\"",
            at: job.origin ?? earlier.origin,
            explanation: earlier.origin == nil ? "Placard makes a page of its own at this address." : nil,
            suggestion: "Give one of them another slug, identifier or file name.",
            effect: "Only one of them can be written.",
            related: related.map { [$0] } ?? []
        )
    }
}
