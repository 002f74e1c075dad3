/// A rule by which modules are inverted, so that a code has no patterns that lead readers astray (ISO/IEC 18004:2015,
/// table 10).
enum QRMask: Int, CaseIterable, Sendable {
    case checkered, rows, columns, diagonals, blocks, grid, plus, mixed

    /// Whether it inverts a module.
    func inverts(row: Int, column: Int) -> Bool {
        switch self {
        case .checkered: (row + column) % 2 == 0
        case .rows: row % 2 == 0
        case .columns: column % 3 == 0
        case .diagonals: (row + column) % 3 == 0
        case .blocks: (row / 2 + column / 3) % 2 == 0
        case .grid: row * column % 2 + row * column % 3 == 0
        case .plus: (row * column % 2 + row * column % 3) % 2 == 0
        case .mixed: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }
}

/// How badly a code may be read: penalty points for what readers take for something else (ISO/IEC 18004:2015, 7.8.3).
enum QRPenalty {
    private static let shortestRun = 5
    private static let ofRun = 3
    private static let ofSquare = 3
    private static let ofFinder = 40
    private static let ofBalance = 10
    /// The middle of a finder pattern with as much light on one of its sides as a reader looks for.
    ///
    /// A bit for each module, 1 where it is dark, the first the highest.
    private static let finders = [0b101_1101_0000, 0b000_0101_1101]
    private static let finderLength = 11

    /// The points of all four kinds together.
    static func points(of matrix: QRMatrix) -> Int {
        let size = matrix.size
        var points = 0
        for line in 0..<size {
            points += pointsOfLine((0..<size).map { matrix[line, $0] })
            points += pointsOfLine((0..<size).map { matrix[$0, line] })
        }
        for row in 0..<size - 1 {
            for column in 0..<size - 1 {
                let first = matrix[row, column]
                let isSquare =
                    matrix[row, column + 1] == first && matrix[row + 1, column] == first
                    && matrix[row + 1, column + 1] == first
                if isSquare { points += ofSquare }
            }
        }
        return points + pointsOfBalance(dark: matrix.modules.count { $0 }, of: size * size)
    }

    /// Runs of one colour, and what looks like a finder pattern.
    private static func pointsOfLine(_ line: [Bool]) -> Int {
        var points = 0
        var run = 0
        // The latest modules as bits, as many as a finder pattern has.
        var latest = 0
        for position in line.indices {
            run = position > 0 && line[position] == line[position - 1] ? run + 1 : 1
            if run == shortestRun { points += ofRun }
            if run > shortestRun { points += 1 }
            latest = (latest << 1 | (line[position] ? 1 : 0)) & ((1 << finderLength) - 1)
            if position >= finderLength - 1, finders.contains(latest) { points += ofFinder }
        }
        return points
    }

    /// For each step of 5 % that the share of dark modules lies away from a half.
    private static func pointsOfBalance(dark: Int, of all: Int) -> Int {
        abs(dark * 20 - all * 10) / all * ofBalance
    }
}
