public import Placard

/// What to preview, and where.
public struct PreviewOptions: Sendable {
    /// The site; its `mode` does not count, as a preview lists the pages and writes none.
    public var build: BuildOptions

    /// The name or address of this machine that connections are taken at.
    ///
    /// Nobody but this machine reaches the loopback address. With `0.0.0.0` or `::`, everybody on the network does.
    public var host = "127.0.0.1"

    /// The port; 0 for any that is free, nil for 8000 or the first free one of the next 20.
    public var port: Int?

    /// What opens a file at a line; nil for no link to an editor.
    public var editor: Editor?

    /// Whether to look at all files again and again instead of being told of changes by the system.
    public var polls = false

    /// How much of this machine its connections may take.
    package var limits = ConnectionLimits()

    /// A preview of a site on the loopback address.
    public init(build: BuildOptions) {
        self.build = build
    }
}

/// What a preview tells the person at the keyboard.
public enum PreviewEvent: Sendable {
    /// The site can be looked at there.
    case listening(address: String)
    /// Files are looked at again and again, and why: the system does not tell of changes there.
    case polling(reason: String)
    /// A build has ended, after so long.
    case built(BuildResult, Duration)
    /// The files could not be read, in words.
    case failed(reason: String)
}
