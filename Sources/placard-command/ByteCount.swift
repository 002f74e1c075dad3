/// Numbers of bytes in words, in steps of a thousand: `512 bytes`, `18.8 KB`, `1.2 GB`.
enum ByteCount {
    static func text(_ bytes: Int) -> String {
        guard bytes >= 1_000 else { return Count.of(bytes, "byte") }
        var tenths = (bytes + 50) / 100
        var unit = 0
        while tenths >= 10_000, unit + 1 < units.count {
            tenths = (tenths + 500) / 1_000
            unit += 1
        }
        return "\(Count.grouped(tenths / 10)).\(tenths % 10) \(units[unit])"
    }

    private static let units = ["KB", "MB", "GB", "TB"]
}
