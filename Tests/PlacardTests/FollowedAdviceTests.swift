import Diagnostics
import Foundation
import Placard
import Testing

/// What messages advise is followed to the letter: the site is then built, and what it publishes is right.
@Suite struct FollowedAdviceTests {
    /// Each case is two builds or three.
    ///
    /// With a release build of the command, which PLACARD names, all are tried, as
    /// `make test-advice` and `make check` do; without it an eighth of them.
    @Test(arguments: FollowedAdvice.tried())
    func buildsRightOnceAdviceIsFollowed(_ advice: FollowedAdvice) async throws {
        let broken = try await advice.build(.broken).errors
        let words = broken.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("\(advice.code): ") && words.contains(advice.words), "\(advice.place): \(broken)")
        let mended = try await advice.build(.mended)
        let lines = mended.errors.split(separator: "\n")
        #expect(
            !lines.contains { $0.hasPrefix("error ") || $0.hasPrefix("warning ") },
            "\(advice.place): \(mended.errors)"
        )
        #expect(mended.unmet == [], "\(advice.place)")
    }

    /// A new rule comes with a case in a file of `Advice`, or with a line in `exceptions.txt` that says why it cannot.
    @Test(arguments: RuleRegistry.rules.map(\.code))
    func hasItsAdviceFollowed(_ rule: String) throws {
        let reason = try AdviceExceptions().reasons[rule]
        if Self.followed.contains(rule) {
            #expect(reason == nil, "\(rule) is followed: take it off the exceptions")
        } else {
            #expect(
                reason != nil,
                "Follow the advice of \(rule) in a file of Advice, or say in exceptions.txt why nobody can"
            )
        }
    }

    @Test func hasNoExceptionWithoutItsRule() throws {
        let rules = Set(RuleRegistry.rules.map(\.code))
        #expect(try AdviceExceptions().reasons.keys.filter { !rules.contains($0) }.sorted() == [])
    }

    /// The rules of which a test follows the advice.
    private static let followed = Set(FollowedAdvice.all().map(\.code) + GroupAdviceTests.slips.map(\.code))
}
