internal import Model

/// The numbers of one row as they were read, before they are checked.
struct ObservationRow {
    var value: Double?
    var lower: Double?
    var upper: Double?
    var numerator: Double?
    var denominator: Double?
    var status = FigureStatus.normal

    /// Whether the status says that there is no figure at all.
    var isMissing: Bool {
        status == .confidential || status == .notAvailable || status == .notApplicable
    }
}
