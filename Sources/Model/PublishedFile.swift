public import Diagnostics
public import Markdown

/// A file of the content folder that a text shows or offers, published as it is.
public struct PublishedFile: Hashable, Sendable {
    /// The file, with its path as an editor sees it.
    public let file: SourceFile

    /// Its folders and its name on the site: `files`, `briefings`, `garden.png`.
    public let address: [String]

    /// What kind of file it is, as readers know it: `PDF`, `PNG`.
    public let kind: String

    /// The media type: `application/pdf`.
    public let mediaType: String

    /// How large the picture is, in pixels; nil for other files and for a drawing that does not say.
    public let size: ShownPicture.Size?

    public init(
        file: SourceFile,
        address: [String],
        kind: String,
        mediaType: String,
        size: ShownPicture.Size? = nil
    ) {
        self.file = file
        self.address = address
        self.kind = kind
        self.mediaType = mediaType
        self.size = size
    }
}
