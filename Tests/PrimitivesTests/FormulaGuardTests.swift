import Primitives
import Testing

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        ("", ""), ("a=b", "a=b"), ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@A1", "'@A1"), ("''=1", "'''=1"),
        ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠A1", "'＠A1"), ("！1", "！1"), ("'=1", "''=1"),
        ("a;=1", "a;'=1"), ("=1;@x;b", "'=1;'@x;b"), (";'-1", ";''-1"), ("a; =1", "a; =1"), ("a;b;", "a;b;"),
    ])
    func putsAnApostropheWhereAFormulaWouldBegin(_ text: String, _ guarded: String) {
        #expect(FormulaGuard.guarded(text) == guarded)
        #expect(FormulaGuard.removed(from: guarded) == text)
    }

    @Test(arguments: ["'tis so", "'", "it's; 'tis"])
    func leavesOtherApostrophes(_ text: String) {
        #expect(FormulaGuard.guarded(text) == text)
        #expect(FormulaGuard.removed(from: text) == text)
    }
}
