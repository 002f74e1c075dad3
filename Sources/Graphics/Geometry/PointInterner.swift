package import Model

/// Numbers for points in the order in which they are first met; the same point has the same number.
///
/// A table with open addressing, which takes half the time of a dictionary: millions of points go through it. Points are
/// spread by a product with numbers drawn anew in each run, so that no file can be made whose points all meet in one
/// place.
package struct PointInterner {
    package private(set) var points: [Boundary.Point] = []
    /// For each place of the table the number of a point, or -1; at most half of them are taken.
    private var table: [Int32] = Array(repeating: -1, count: 64)
    private let secret: (UInt64, UInt64) = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))

    package init() {}

    /// The number of a point, counted from 0.
    package mutating func number(of point: Boundary.Point) -> Int {
        var place = place(of: point)
        while table[place] >= 0 {
            let number = Int(table[place])
            if points[number] == point { return number }
            place = (place + 1) & (table.count - 1)
        }
        let number = points.count
        points.append(point)
        table[place] = Int32(number)
        if points.count * 2 > table.count { grow() }
        return number
    }

    private mutating func grow() {
        table = Array(repeating: -1, count: table.count * 2)
        for (number, point) in points.enumerated() {
            var place = place(of: point)
            while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(number)
        }
    }

    /// Where in the table a search for a point begins; zero and minus zero are one.
    private func place(of point: Boundary.Point) -> Int {
        let product = ((point.longitude + 0).bitPattern ^ secret.0)
            .multipliedFullWidth(by: (point.latitude + 0).bitPattern ^ secret.1)
        return Int(truncatingIfNeeded: product.high ^ product.low) & (table.count - 1)
    }
}
