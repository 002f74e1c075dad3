internal import Diagnostics

/// Names already taken, without regard to capital letters, and where each was first written.
struct Identities {
    private var places: [String: SourceLocation] = [:]

    /// Where the name was written before; nil, and taken from now on, where it is new.
    mutating func first(_ name: String, of kind: String, at location: SourceLocation) -> SourceLocation? {
        let key = "\(kind) \(name.lowercased())"
        if let place = places[key] { return place }
        places[key] = location
        return nil
    }
}
