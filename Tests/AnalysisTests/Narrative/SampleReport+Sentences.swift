import Analysis
import Model
import TestSupport

extension SampleReport {
    func sentences(about area: AreaIndex) throws -> [String] {
        SentenceWriter(try reading(of: area), in: try site, text: Formatters(try EnglishWords.read())).sentences()
    }
}
