/// Who published an indicator's figures, and under what terms.
public struct IndicatorSource: Hashable, Sendable {
    public let title: String
    public let publisher: String?
    public let url: String?
    public let published: CalendarDate?
    public let licence: String?
    /// The words the licence asks for.
    public let attribution: String?
    /// When the next figures are due, in the editor's words; nil where the source does not say.
    public let next: String?

    public init(
        title: String,
        publisher: String? = nil,
        url: String? = nil,
        published: CalendarDate? = nil,
        licence: String? = nil,
        attribution: String? = nil,
        next: String? = nil
    ) {
        self.title = title
        self.publisher = publisher
        self.url = url
        self.published = published
        self.licence = licence
        self.attribution = attribution
        self.next = next
    }
}
