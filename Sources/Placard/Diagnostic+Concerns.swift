internal import Diagnostics

extension Diagnostic {
    /// Whether it is in one of the files, or points to one.
    func concerns(_ paths: Set<String>) -> Bool {
        location.map { paths.contains($0.path) } ?? false || related.contains { paths.contains($0.location.path) }
    }
}
