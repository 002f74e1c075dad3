internal import Assets
package import Diagnostics
internal import Markdown
package import Model

/// Finds the pictures and attachments that texts name among the files of the content folder, and refuses what must not
/// be published.
package struct AttachmentReader: Sendable {
    /// The content folder's name, with which the paths of its files begin.
    private let root: String

    /// A phone on a poor line waits a quarter of a minute for this much.
    private static let heavyPicture = 500_000
    private static let heaviestPicture = 5_000_000
    private static let heaviestAttachment = 25_000_000

    /// - Parameter root: the content folder's name, with which the paths of its files begin.
    package init(root: String) {
        self.root = root
    }

    /// The files to publish, each once however many texts name it.
    package func read(_ content: Content, files: [SourceFile]) -> Outcome<Attachments> {
        let known = ContentFiles(files, root: root)
        var found: [String: PublishedFile] = [:]
        var paths: [Attachments.Mention: String] = [:]
        var checked: Set<String> = []
        var refused: Set<String> = []
        var diagnostics: [Diagnostic] = []
        for mention in Self.mentions(content) {
            guard let file = known.file(mention.address, of: mention.text) else {
                diagnostics.append(.missingFile(mention, closest: known.closest(to: mention.address)))
                continue
            }
            paths[.init(text: mention.text, address: mention.address)] = file.path
            // A picture may also be an attachment, and then both are looked at.
            guard checked.insert("\(mention.isAttachment) \(file.path)").inserted else { continue }
            let outcome =
                known.isData(file)
                ? Outcome(nil, [.privateFile(mention)])
                : publishedFile(file, relative: known.relative(file), mention)
            diagnostics += outcome.diagnostics
            guard let publishedFile = outcome.value else {
                refused.insert(file.path)
                continue
            }
            found[file.path] = publishedFile
        }
        return Outcome(Attachments(Array(found.values), paths: paths, refused: refused), diagnostics)
    }

    /// A place at which a text names a file.
    struct Mention {
        /// The path of the text's file.
        let text: String
        let address: String
        let location: SourceLocation
        let isAttachment: Bool
    }

    /// The pictures of all texts, then the attachments of all briefings.
    private static func mentions(_ content: Content) -> [Mention] {
        let pictures = content.documents.flatMap { document in
            document.nodes.indices.compactMap { node -> Mention? in
                guard case .image(let url, _) = document.nodes[node].kind, isOwn(url) else { return nil }
                let location = document.location(of: node)
                return Mention(text: document.file.path, address: url, location: location, isAttachment: false)
            }
        }
        let attachments = content.briefings.flatMap { briefing in
            briefing.attachments.map { attachment in
                Mention(
                    text: briefing.body.file.path,
                    address: attachment.file.value,
                    location: attachment.file.location,
                    isAttachment: true
                )
            }
        }
        return pictures + attachments
    }

    /// Whether an address leads to a file beside the text: it has no scheme and does not begin at a root.
    private static func isOwn(_ address: String) -> Bool {
        guard let first = address.utf8.first else { return false }
        return first != UInt8(ascii: "/") && first != UInt8(ascii: "#") && !address.utf8.contains(UInt8(ascii: ":"))
    }

    private func publishedFile(_ file: SourceFile, relative: String, _ mention: Mention) -> Outcome<PublishedFile?> {
        guard let kind = FileKind.of(file.path), kind.isPicture || mention.isAttachment else {
            let kinds = mention.isAttachment ? FileKind.attachments : FileKind.pictures
            return Outcome(
                nil,
                [.unusableFile(mention, "Files of its kind are not published.", "Save it as \(kinds).")]
            )
        }
        let folders = relative.split(separator: "/").map(String.init)
        guard folders.allSatisfy(Self.isPlain) else { return Outcome(nil, [.unsuitableName(mention, relative)]) }
        guard kind.isOf(file.bytes) else {
            let fault = "What is in it is not \(kind.name)."
            return Outcome(nil, [.unusableFile(mention, fault, "Save it again, or give it the name of what it is.")])
        }
        let stripped: StrippedPicture?
        do throws(StrippedPicture.Fault) {
            stripped = kind.isPicture && kind.ending != "svg" ? try StrippedPicture(file.bytes) : nil
        } catch {
            return Outcome(nil, [.unusableFile(mention, "It is damaged, or breaks off.", "Save it again.")])
        }
        let drawing =
            kind.ending == "svg"
            ? SafeDrawing.read(file, called: "the drawing", effect: "It is not published.") : Outcome(nil, [])
        guard !drawing.diagnostics.hasErrors else { return Outcome(nil, drawing.diagnostics) }
        let file = SourceFile(path: file.path, bytes: drawing.value?.bytes ?? stripped?.bytes ?? file.bytes)
        let most = kind.isPicture ? Self.heaviestPicture : Self.heaviestAttachment
        guard file.bytes.count <= most else {
            let fault = "It has \(file.bytes.count) bytes, and the most is \(most)."
            return Outcome(nil, [.unusableFile(mention, fault, "Save it smaller.")])
        }
        let size: Outcome<ShownPicture.Size?> =
            if kind.ending == "svg" {
                Outcome(drawing.value?.size.map { .init(width: $0.width, height: $0.height) }, [])
            } else {
                kind.isPicture ? self.size(of: file, kind, mention) : Outcome(nil, [])
            }
        guard !size.diagnostics.hasErrors else { return Outcome(nil, size.diagnostics) }
        let isTurned = stripped?.isTurned ?? false
        let heavy =
            kind.isPicture && !mention.isAttachment && file.bytes.count > Self.heavyPicture
            ? [Diagnostic.heavyPicture(mention, bytes: file.bytes.count)] : []
        let metadata = stripped == nil ? DocumentMetadata(file.bytes) : nil
        let named = metadata.flatMap { $0.isEmpty ? nil : Diagnostic.namedAuthor(mention, $0) }
        return Outcome(
            PublishedFile(
                file: file,
                address: ["files"] + folders,
                kind: kind.name,
                mediaType: kind.mediaType,
                size: size.value.map { isTurned ? .init(width: $0.height, height: $0.width) : $0 }
            ),
            size.diagnostics + heavy + [named].compactMap(\.self)
        )
    }

    /// The size of a photograph, and what is wrong with it as one.
    private func size(of file: SourceFile, _ kind: FileKind, _ mention: Mention) -> Outcome<ShownPicture.Size?> {
        guard let header = PictureHeader(file.bytes), header.type == kind.mediaType, header.width > 0, header.height > 0
        else { return Outcome(nil, [.unusableFile(mention, "It does not say how large it is.", "Save it again.")]) }
        return Outcome(.init(width: header.width, height: header.height), [])
    }

    /// Whether a name can stand in an address as it is, on every server and disk.
    private static func isPlain(_ name: String) -> Bool {
        name.first != "."
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}

/// The files of the content folder as texts name them.
struct ContentFiles {
    private let files: [String: SourceFile]
    private let root: String
    /// Paths from the content folder of what texts may name, for 'did you mean'.
    private let candidates: [String]
    /// What the site works out its figures from, by the number of bytes.
    private let data: [Int: [SourceFile]]

    init(_ files: [SourceFile], root: String) {
        self.root = root.isEmpty ? "" : root + "/"
        self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        let prefix = self.root.count
        let folders = [self.root + "areas/", self.root + "indicators/", self.root + "issues/"]
        data = Dictionary(
            grouping: files.filter { file in
                folders.contains(where: file.path.hasPrefix) && !(FileKind.of(file.path)?.isPicture ?? false)
            },
            by: \.bytes.count
        )
        candidates = files.map(\.path).filter { FileKind.of($0) != nil }.map { String($0.dropFirst(prefix)) }.sorted()
    }

    /// The file beside a text that it means by an address, else the one that lies so below the content folder.
    func file(_ address: String, of text: String) -> SourceFile? {
        let folder = text.split(separator: "/").dropLast().joined(separator: "/")
        return [folder, String(root.dropLast())].lazy.compactMap { path(address, from: $0) }
            .compactMap { files[$0] }.first
    }

    /// Whether the site is made from a file, or from one with the same bytes: a copy, or what a link leads to.
    func isData(_ file: SourceFile) -> Bool {
        data[file.bytes.count]?.contains { $0.path == file.path || !file.bytes.isEmpty && $0.bytes == file.bytes }
            ?? false
    }

    /// The path from the content folder: `briefings/garden.png`.
    func relative(_ file: SourceFile) -> String {
        String(file.path.dropFirst(root.count))
    }

    /// What was most likely meant: a file of the same name in another folder, else the closest name.
    func closest(to address: String) -> String? {
        let name = Self.name(address)
        if let same = candidates.first(where: { Self.name($0) == name }) { return same }
        let close = NameSuggestion.of(address, in: candidates) ?? NameSuggestion.of(name, in: candidates.map(Self.name))
        return close.flatMap { close in candidates.first { $0 == close || Self.name($0) == close } }
    }

    private static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A path without `.` and `..`; nil where it leads out of the content folder.
    private func path(_ address: String, from folder: String) -> String? {
        var parts = folder.split(separator: "/")
        let decoded = Self.decoded(address)
        for part in decoded.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(part)
            }
        }
        let path = parts.joined(separator: "/")
        return path.hasPrefix(root) ? path : nil
    }

    /// Spaces in an address are typed as `%20`; nothing else needs decoding in the names that may be published.
    private static func decoded(_ address: String) -> String {
        address.replacing("%20", with: " ")
    }
}
