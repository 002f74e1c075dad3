internal import Hashing
internal import PageRendering
internal import SiteWriting

/// A file of the site, made when its bytes are asked for.
public struct BuiltFile: Sendable {
    /// Relative to the output folder: `areas/speke/index.html`.
    public let path: String
    /// What kind of file it is, by which the work of a build is counted: `neighbourhood page`.
    public let kind: String
    /// The paths of the profiles whose text it shows; of all others it depends on the front matter alone.
    let texts: [String]
    /// Makes its bytes: the same ones whenever and on whatever thread it is called.
    public let render: @Sendable () -> [UInt8]
    /// What is to lie beside it in other forms.
    let copies: [OutputCopy]

    init(_ page: RenderedPage) {
        self.init(path: page.path, kind: page.kind, texts: page.texts, copies: [], render: page.render)
    }

    init(
        path: String,
        kind: String,
        texts: [String],
        copies: [OutputCopy],
        render: @escaping @Sendable () -> [UInt8]
    ) {
        self.path = path
        self.kind = kind
        self.texts = texts
        self.copies = copies
        self.render = render
    }

    /// The same file with compressed copies beside it, if it is a text; there is none where it would not be shorter.
    public func with(_ forms: [CompressedForm]) -> BuiltFile {
        let copies = forms.compactMap { $0.copy(of: path) }
        return BuiltFile(path: path, kind: kind, texts: texts, copies: copies, render: render)
    }

    /// The file as the room that writes it takes it.
    ///
    /// - Parameter key: stands for everything that its bytes follow from; nil where that is not known.
    func output(key: Digest? = nil) -> OutputFile {
        OutputFile(path: path, key: key, copies: copies, render: render)
    }
}
