import Interpretation
import Testing

@Suite struct StandingTextTests {
    @Test(arguments: [
        (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
        (102, "102nd"), (111, "111th"), (1_003, "1,003rd"),
    ])
    func writesOrdinals(_ number: Int, _ word: String) {
        #expect(StandingText.ordinal(number) == word)
    }

    @Test func saysWhetherAPlaceIsShared() {
        #expect(StandingText.rank(Standing(rank: 4, isJoint: true, count: 27)) == "joint 4th of 27")
        #expect(StandingText.rank(Standing(rank: 22, isJoint: false, count: 32_844)) == "22nd of 32,844")
    }
}
