package import Model
package import Primitives

/// One of several parts of a site's files, which as many machines make independently of each other: `2/4`.
///
/// Each file, with its variants, belongs to one part by the digest of its path. So the parts are of about the same
/// size, each has files of every kind, and a file stays in its part when others come and go.
public struct SitePart: Hashable, Sendable {
    /// Counted from 1.
    public let number: Int

    /// How many parts there are, at most `most`.
    public let count: Int

    /// Far more than are of any use: each part reads all the content.
    public static let most = 9_999

    /// Nil unless there are 1 to `most` parts and it is one of them.
    public init?(number: Int, of count: Int) {
        guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
        self.number = number
        self.count = count
    }

    /// Reads what `text` gives, and nothing else: no sign, no spaces, no zeros at the start.
    public init?(_ text: some StringProtocol) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard numbers.count == 2, let part = Self(number: numbers[0], of: numbers[1]), part.text == text else {
            return nil
        }
        self = part
    }

    /// `2/4`.
    public var text: String { "\(number)/\(count)" }

    /// Whether a file belongs to the part.
    ///
    /// - Parameter path: that of the file itself, also for its variants.
    package func has(_ path: String) -> Bool {
        Int(Digest(of: Array(path.utf8)).low % UInt64(count)) == number - 1
    }
}

extension SitePart {
    /// The files of a site that belong to the part.
    ///
    /// - Parameters:
    ///   - variants: what is to lie beside each of the files.
    ///   - name: of the folder or archive as the editor named it, for the locations of what is wrong.
    /// - Throws: `WriteRefusal` where the files of the whole site would not fit into one folder.
    package func files(
        of site: [OutputFile],
        variants: [PrecompressedVariant],
        for name: String
    ) throws(WriteRefusal) -> [OutputFile] {
        _ = try OutputLayout(site, variants: variants, for: name)
        return site.filter { has($0.path) }
    }
}

/// What a build was made of: two builds with equal ones give the same site.
package struct BuildIdentity: Hashable, Sendable {
    /// Of everything that was read, with its paths.
    package let sources: Digest
    /// Of the program and of the libraries that it ran with.
    package let program: Digest
    /// The day that the site speaks from.
    package let day: CalendarDate
    /// What the command was told that changes which files there are, each in one word: `gzip`.
    package let options: [String]

    /// - Parameter options: words of small letters.
    package init(sources: Digest, program: Digest, day: CalendarDate, options: [String]) {
        self.sources = sources
        self.program = program
        self.day = day
        self.options = options
    }
}

/// What the manifest of a part says of it: which part it is, and of what build.
package struct PartRecord: Hashable, Sendable {
    /// Which one of how many.
    package let part: SitePart
    /// What it was made of: parts fit together only where this is equal.
    package let build: BuildIdentity

    /// - Parameter build: what the part was made of.
    package init(_ part: SitePart, of build: BuildIdentity) {
        self.part = part
        self.build = build
    }
}

extension PartRecord {
    /// The lines of the manifest, each with its name and one value.
    var lines: [String] {
        [
            "part \(part.text)", "sources \(build.sources.text)", "program \(build.program.text)",
            "day \(build.day)", "options \(build.options.isEmpty ? "-" : build.options.joined(separator: ","))",
        ]
    }

    /// How many lines there are.
    static let lineCount = 5

    /// Reads the lines; nil where they are not exactly what `lines` gives.
    init?(lines: some Collection<ArraySlice<UInt8>>) {
        let names = ["part", "sources", "program", "day", "options"]
        guard lines.count == Self.lineCount else { return nil }
        var values: [String] = []
        for (name, line) in zip(names, lines) {
            guard let text = String(validating: line, as: UTF8.self), text.hasPrefix(name + " ") else { return nil }
            values.append(String(text.dropFirst(name.count + 1)))
        }
        guard let part = SitePart(values[0]), let sources = Digest(digits: Array(values[1].utf8)),
            let program = Digest(digits: Array(values[2].utf8)), let day = CalendarDate(iso: values[3])
        else { return nil }
        let options = values[4] == "-" ? [] : values[4].split(separator: ",").map(String.init)
        self.init(part, of: BuildIdentity(sources: sources, program: program, day: day, options: options))
        guard self.lines.elementsEqual(lines, by: { $0.utf8.elementsEqual($1) }) else { return nil }
    }
}
