import Model
import Testing

@Suite struct FigureStatusTests {
    @Test func readsEveryShorthandWithAndWithoutBrackets() {
        for status in FigureStatus.allCases {
            #expect(FigureStatus(shorthand: status.shorthand) == status)
            #expect(FigureStatus(shorthand: "[\(status.shorthand.uppercased())]") == status)
        }
    }

    @Test func refusesACodeOfItsOwn() {
        #expect(FigureStatus(shorthand: "*") == nil)
    }
}
