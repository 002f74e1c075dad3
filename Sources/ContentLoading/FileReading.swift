internal import Diagnostics

/// Reads one kind of file.
protocol FileReading<Value> {
    associatedtype Value

    func read(_ file: SourceFile) -> Outcome<Value>
}
