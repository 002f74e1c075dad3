internal import Analysis
internal import Localization
internal import Model

/// What a reader must know about one figure of a table, in a few words.
struct FigureRemark {
    let view: RenderContext

    /// What the status means, and the note of the data file; nil for an ordinary figure.
    ///
    /// - Parameter note: false leaves the note out, as where the rows above have the same.
    func text(of observation: Observation, withNote: Bool = true) -> String? {
        let status = observation.status == .normal ? nil : view.text.locale.format(observation.status.meaning)
        // How a sum was made is said elsewhere.
        let note = withNote && observation.basis == .published ? observation.note : nil
        let parts = [status, note].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
