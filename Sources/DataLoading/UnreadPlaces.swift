internal import Diagnostics

/// What a file about places has one of for each place.
enum PlaceItem: String {
    case postcodes, rows, shapes
}

extension DiagnosticCollector {
    /// Notes how many items of a file are of no area of the site.
    mutating func addUnread(_ item: PlaceItem, kept: Int, of all: Int, in path: String) {
        guard kept < all else { return }
        add(
            Diagnostic(
                DataLoadingRules.unreadPlaces,
                .note,
                "\(all - kept) of \(all) \(item.rawValue) are of no area of the site",
                at: .wholeFile(path)
            )
        )
    }
}
