internal import PageRendering
internal import SiteWriting

/// A file of the site, made when its bytes are asked for.
public struct BuiltFile: Sendable {
    /// Relative to the output folder: `areas/speke/index.html`.
    public let path: String
    /// Makes its bytes: the same ones whenever and on whatever thread it is called.
    public let render: @Sendable () -> [UInt8]

    init(_ page: RenderedPage) {
        path = page.path
        render = page.render
    }

    /// The file as the room that writes it takes it.
    ///
    /// - Parameter isCompressed: whether a compressed copy is to lie beside it, where it is worth having.
    func output(isCompressed: Bool) -> OutputFile {
        OutputFile(path: path, copy: isCompressed ? CompressedCopy.of(path) : nil, render: render)
    }
}
