/// A picture that is known well enough to keep room for it on the page.
public struct ShownPicture: Hashable, Sendable {
    /// The way to it.
    public let address: String

    /// In pixels; nil where the picture does not say.
    public let size: Size?

    public struct Size: Hashable, Sendable {
        public let width: Int
        public let height: Int

        public init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    public init(address: String, size: Size?) {
        self.address = address
        self.size = size
    }
}
