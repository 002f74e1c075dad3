internal import Localization
package import Model

/// A share as people say it: `about 1 in 4`.
package struct FrequencyFormatter {
    let locale: Locale

    /// The share that a percentage is as one number in another, neither above twenty; nil for other kinds of figures,
    /// and where no such pair is near enough.
    ///
    /// Near enough is within a percentage point, and within a twentieth of the smaller of the share and its rest. Of
    /// several pairs it is the one with the smallest second number, so that it can be pictured.
    package func text(_ observation: Observation, of indicator: Indicator) -> String? {
        guard indicator.kind == .proportion, indicator.unit == "%", let value = observation.value,
            let pair = Self.pair(value / 100)
        else { return nil }
        return locale.format(.frequencyAbout(count: pair.count, total: pair.total))
    }

    /// The pair for a share from 0 to 1.
    static func pair(_ share: Double) -> (count: Int, total: Int)? {
        guard share > 0, share < 1 else { return nil }
        let slack = min(0.01, min(share, 1 - share) / 20)
        for total in 2...20 {
            let count = (share * Double(total)).rounded()
            // Sevenths and the like are no easier to picture than a percentage.
            let isEasy = count == 1 || count == Double(total - 1) || total <= 5 || total == 10
            guard count > 0, count < Double(total), isEasy else { continue }
            if (share - count / Double(total)).magnitude <= slack { return (Int(count), total) }
        }
        return nil
    }
}
