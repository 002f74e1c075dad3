internal import Model
internal import Output
internal import Primitives

/// A file of the site, made when its bytes are asked for.
public struct BuiltFile: Sendable {
    /// Relative to the output folder: `areas/speke/index.html`.
    public let path: String
    /// What kind of file it is, by which the work of a build is counted: `neighbourhood page`.
    public let kind: String
    /// What it follows from besides what all files follow from.
    let uses: PageDependencies
    /// Makes its bytes: the same ones whenever and on whatever thread it is called.
    public let render: @Sendable () -> [UInt8]
    /// What is to lie beside it in other forms.
    let copies: [FileVariant]

    init(_ page: Model.OutputFile) {
        self.init(path: page.path, kind: page.kind, uses: page.dependencies, copies: [], render: page.render)
    }

    init(
        path: String,
        kind: String,
        uses: PageDependencies,
        copies: [FileVariant],
        render: @escaping @Sendable () -> [UInt8]
    ) {
        self.path = path
        self.kind = kind
        self.uses = uses
        self.copies = copies
        self.render = render
    }

    /// The same file with compressed copies beside it, if it is a text; there is none where it would not be shorter.
    public func with(_ forms: [PrecompressedVariant]) -> BuiltFile {
        let copies = forms.compactMap { $0.copy(of: path) }
        return BuiltFile(path: path, kind: kind, uses: uses, copies: copies, render: render)
    }

    /// The file as the room that writes it takes it.
    ///
    /// - Parameter key: stands for everything that its bytes follow from; nil where that is not known.
    func output(key: Digest? = nil) -> Output.OutputFile {
        Output.OutputFile(path: path, key: key, copies: copies, render: render)
    }
}
