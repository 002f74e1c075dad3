import Graphics
import Testing

@Suite struct SVGPathTests {
    private func written(_ draw: (inout SVGPath) -> Void) -> String {
        var path = SVGPath()
        draw(&path)
        return String(decoding: path.bytes, as: UTF8.self)
    }

    @Test func writesDistancesFromThePointBefore() {
        let path = written { path in
            path.move(10, 20)
            path.line(15, 18.5)
            path.line(15.5, 18.5)
        }
        #expect(path == "m10 20 5-1.5 .5 0")
    }

    @Test func goesOnFromTheBeginningAfterClosing() {
        let path = written { path in
            path.move(1, 1)
            path.line(3, 1)
            path.close()
            path.move(2, 2)
            path.line(2, 3)
            path.close()
            path.line(4, 2)
        }
        #expect(path == "m1 1 2 0zm1 1 0 1zl2 0")
    }

    @Test func leavesOutStepsTooShortToSee() {
        let path = written { path in
            path.move(1, 1)
            path.line(1.04, 1)
            path.line(2, 1)
        }
        #expect(path == "m1 1 1 0")
    }

    @Test func addsUpNoRounding() {
        let path = written { path in
            path.move(0, 0)
            for step in 1...30 { path.line(Double(step) * 0.14, 0) }
        }
        let steps = path.dropFirst().split(separator: " ").compactMap { Double($0) }
        let total = stride(from: 0, to: steps.count, by: 2).reduce(0) { $0 + steps[$1] }
        #expect(abs(total - 4.2) < 0.001)
    }
}
