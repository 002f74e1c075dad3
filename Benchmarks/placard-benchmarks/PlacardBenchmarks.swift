import Diagnostics
import Templates

/// Measures how many pages templates write in a second, beside the same page written by hand, and how fast figures are read.
@main
struct PlacardBenchmarks {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let mode = arguments.first, ["build", "check"].contains(mode), arguments.count == 3 {
            let benchmark = BuildBenchmark(root: arguments[1], templates: arguments[2], isCheck: mode == "check")
            return try benchmark.run()
        }
        if arguments.first == "analysis" {
            let indicators = arguments.dropFirst().first.flatMap { Int($0) } ?? 40
            AnalysisBenchmark(areaCount: 33_000, indicatorCount: indicators).run()
            return
        }
        let outcome = TemplateLibrary(BenchmarkTemplates.files).compile("page", for: BenchmarkPage.self)
        guard let template = outcome.value else {
            outcome.diagnostics.forEach { print($0.summary) }
            return
        }
        let pages = (0..<200).map(BenchmarkPage.init)
        guard template.render(pages[0]) == HandWrittenPage(page: pages[0]).render() else {
            print("The template and the page written by hand differ.")
            return
        }
        print("One page: \(template.render(pages[0]).count) bytes, \(pages[0].cards.count) indicators")

        if arguments.first == "profile" {
            print(compute(pages) { template.render($0).count })
            return
        }
        let written = await Stopwatch.best { compute(pages) { template.render($0).count } }
        let byHand = await Stopwatch.best { compute(pages) { HandWrittenPage(page: $0).render().count } }
        report("templates, one thread", pages.count, written)
        report("written by hand, one thread", pages.count, byHand)
        print("templates are \(tenths(byHand / written)) times as fast as text appended by hand")

        let threads = 2
        let together = await Stopwatch.best {
            await withTaskGroup(of: Int.self) { group in
                for _ in 0..<threads { group.addTask { compute(pages) { template.render($0).count } } }
                var sum = 0
                for await part in group { sum += part }
                return sum
            }
        }
        report("templates, \(threads) threads, one template", threads * pages.count, together)
        await measureFigures()
    }

    private static func measureFigures() async {
        let figures = FiguresBenchmark(areaCount: 800)
        let megabytes = Double(figures.bytes.count) / 1e6
        let reading = await Stopwatch.best { figures.read() }
        let scanning = await Stopwatch.best { figures.scan() }
        print("figures, one thread: \(tenths(megabytes / reading)) MB of CSV in a second of one processor")
        print("looking at each byte once: \(tenths(megabytes / scanning)) MB in a second")
    }

    private static func compute(_ pages: [BenchmarkPage], _ render: (BenchmarkPage) -> Int) -> Int {
        pages.reduce(0) { $0 + render($1) }
    }

    private static func report(_ name: String, _ count: Int, _ seconds: Double) {
        print("\(name): \(Int(Double(count) / seconds)) pages in a second of one processor")
    }

    private static func tenths(_ value: Double) -> Double { Double(Int(value * 10)) / 10 }
}
