package import Diagnostics
package import Model
internal import Primitives

/// Holds the files of a site against the limits of a host.
package struct HostCheck: Sendable {
    private let host: StaticHost
    private let threads: Int?

    /// - Parameter threads: the most threads to render with; as many as there are processors where it is nil.
    package init(_ host: StaticHost, threads: Int? = nil) {
        self.host = host
        self.threads = threads
    }

    /// What the host would refuse.
    ///
    /// - Parameters:
    ///   - files: those of the site, each of which is rendered for its size.
    ///   - settings: the path of `site.yml`, at which what concerns all files is reported.
    package func diagnostics(_ files: [OutputFile], settings: String) -> [Diagnostic] {
        let sizes = Parallel.map(files, threads: threads) { $0.render().count }
        let place = SourceLocation.wholeFile(settings)
        let limits = host.limits
        return [
            tooMany(files.count, limits, at: place), tooManyEntries(files, limits, at: place),
            tooManyInFolder(files, limits, at: place), tooLarge(sizes.reduce(0, +), limits, at: place),
            tooManyRedirects(files, limits, at: place),
        ].compactMap(\.self) + tooLargeFiles(files, sizes, limits, at: place)
    }

    private func tooMany(_ count: Int, _ limits: HostLimits, at place: SourceLocation) -> Diagnostic? {
        guard let most = limits.files, count > most else { return nil }
        let paid = limits.moreFiles.map { "; with a plan that is paid for it takes \($0.grouped)" } ?? ""
        return tooMany("\(count.grouped) files", "\(most.grouped)\(paid)", at: place)
    }

    private func tooManyEntries(_ files: [OutputFile], _ limits: HostLimits, at place: SourceLocation) -> Diagnostic? {
        guard let most = limits.entries else { return nil }
        let folders = Set(files.map { Self.folder(of: $0.path) }).reduce(into: Set<Substring>()) { folders, folder in
            var folder = folder
            while !folder.isEmpty, folders.insert(folder).inserted { folder = Self.folder(of: folder) }
        }
        let count = files.count + folders.count
        guard count > most else { return nil }
        return tooMany("\(count.grouped) files and folders", most.grouped, at: place)
    }

    private func tooManyInFolder(_ files: [OutputFile], _ limits: HostLimits, at place: SourceLocation) -> Diagnostic? {
        guard let most = limits.filesInFolder else { return nil }
        let counts = Dictionary(grouping: files) { Self.folder(of: $0.path) }.mapValues(\.count)
        let folder = counts.filter { $0.value > most }.min { $0.key < $1.key }
        return folder.flatMap { folder, count in
            tooMany("\(count.grouped) files in \(folder)/", "\(most.grouped) in one folder", at: place)
        }
    }

    private func tooMany(_ what: String, _ most: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            HostRules.tooManyFiles,
            .error,
            "the site has \(what), and \(host.name) takes \(most)",
            at: place,
            suggestion: "Write downloads: with the smallest level whose places need files of their own, or handouts: "
                + "false; else choose another plan or host.",
            effect: "The host refuses the site."
        )
    }

    private func tooLarge(_ bytes: Int, _ limits: HostLimits, at place: SourceLocation) -> Diagnostic? {
        guard let most = limits.bytes, bytes > most else { return nil }
        return Diagnostic(
            HostRules.tooLarge,
            .error,
            "the site has \(Self.megabytes(bytes)), and \(host.name) takes \(Self.megabytes(most))",
            at: place,
            suggestion: "Attach large files elsewhere and link to them, leave levels without pages, or choose another "
                + "host.",
            effect: "The host refuses the site."
        )
    }

    private func tooLargeFiles(
        _ files: [OutputFile],
        _ sizes: [Int],
        _ limits: HostLimits,
        at place: SourceLocation
    ) -> [Diagnostic] {
        guard let most = limits.fileBytes else { return [] }
        return zip(files, sizes).filter { $0.1 > most }.sorted { $0.0.path < $1.0.path }.map { file, size in
            Diagnostic(
                HostRules.tooLarge,
                .error,
                "\(file.path) has \(Self.megabytes(size)), and \(host.name) takes files of \(Self.megabytes(most))",
                at: file.origin ?? place,
                suggestion: "Put a large attachment elsewhere and link to it, publish fewer periods, or choose another "
                    + "host.",
                effect: "The host refuses the site."
            )
        }
    }

    private func tooManyRedirects(_ files: [OutputFile], _ limits: HostLimits, at place: SourceLocation) -> Diagnostic?
    {
        guard let most = limits.redirects, let file = files.first(where: { $0.path == "_redirects" }) else {
            return nil
        }
        let count = file.render().split(separator: UInt8(ascii: "\n")).count { $0.first != UInt8(ascii: "#") }
        guard count > most else { return nil }
        return Diagnostic(
            HostRules.tooManyRedirects,
            .error,
            "_redirects has \(count.grouped) lines, and \(host.name) reads \(most.grouped)",
            at: place,
            suggestion: "Take out old_addresses that nobody asks for any more.",
            effect: "The other old addresses lead on by their small pages alone."
        )
    }

    // MARK: Texts

    private static func folder(of path: some StringProtocol) -> Substring {
        Substring(path.split(separator: "/").dropLast().joined(separator: "/"))
    }

    /// Rounded up to a tenth of a million bytes, so that what is over a limit does not look as if it were within it.
    private static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes + 99_999) / 100_000
        return (tenths / 10).grouped + (tenths.isMultiple(of: 10) ? "" : ".\(tenths % 10)") + " MB"
    }
}

/// What keeps a site from a host.
package enum HostRules {
    static let tooManyFiles = Rule(
        "F140",
        "More files than a host takes",
        """
        `placard check --host` holds the number of files against the limit that the host publishes for its free plan. \
        `downloads` in site.yml puts the figures of small places into files of larger areas, and `handouts: false` \
        leaves out the pages to print.
        """
    )
    static let tooLarge = Rule(
        "F141",
        "Larger than a host takes",
        """
        `placard check --host` holds the size of the site, or of one file, against the limit that the host publishes. \
        Attachments and pictures are published as they are.
        """
    )
    static let tooManyRedirects = Rule(
        "F142",
        "More redirects than a host reads",
        """
        `placard check --host` counts the lines of `_redirects`, of which hosts read only so many. Old addresses that \
        are not among them lead on by a small page, as on hosts that do not read the file.
        """
    )

    /// Every rule about hosts, in the order of their codes.
    package static let all: [Rule] = [tooManyFiles, tooLarge, tooManyRedirects]
}
