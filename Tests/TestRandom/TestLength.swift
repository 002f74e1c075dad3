internal import Foundation

/// How much the slow tests try: a part of it in the suite, which is run often, and all of it in `make test-slow`.
package enum TestLength {
    package static let isLong = ProcessInfo.processInfo.environment["LONG_TESTS"] == "1"

    package static func count(_ short: Int, long: Int) -> Int {
        isLong ? long : short
    }
}
