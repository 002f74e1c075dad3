// The only file of this module with unsafe code: millions of figures are kept, and taking each of their numbers apart into
// bytes would take as long as reading the data again.

/// A number of which any bits are a valid one, so that it may be taken from bytes whatever they are.
protocol RawNumber: BitwiseCopyable {
    associatedtype Bits: Equatable

    /// What tells one number from another, also of two that are not numbers.
    var bits: Bits { get }
}

extension FixedWidthInteger {
    var bits: Self { self }
}

extension UInt8: RawNumber {}
extension UInt16: RawNumber {}
extension Int16: RawNumber {}
extension Int32: RawNumber {}

extension Float: RawNumber {
    var bits: UInt32 { bitPattern }
}

extension Double: RawNumber {
    var bits: UInt64 { bitPattern }
}

extension Array where Element: RawNumber {
    /// The numbers that bytes are, in the order of bytes of this machine; nil where the bytes are not as many numbers.
    ///
    /// Safe because exactly the memory of the new numbers is written, from as many bytes, and because any bits are a
    /// number.
    init?(copying bytes: ArraySlice<UInt8>, count: Int) {
        guard bytes.count == count * MemoryLayout<Element>.stride else { return nil }
        unsafe self.init(unsafeUninitializedCapacity: count) { buffer, initialised in
            unsafe UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
            initialised = count
        }
    }
}

extension ByteWriter {
    /// As many numbers as the reader will ask for; of a list of the same number one.
    mutating func column<Number: RawNumber>(_ numbers: [Number]) {
        let isUniform = numbers.first.map { first in numbers.allSatisfy { $0.bits == first.bits } } ?? false
        byte(isUniform ? 1 : 0)
        let kept = isUniform ? Array(numbers.prefix(1)) : numbers
        // Safe because the bytes are copied before the closure returns.
        unsafe kept.withUnsafeBytes { unsafe append($0) }
    }
}

extension ByteReader {
    /// - Parameter mayBeUniform: whether one number may stand for all.
    mutating func column<Number: RawNumber>(_ count: Int, mayBeUniform: Bool = true) -> [Number]? {
        guard let kind = byte(), kind == 0 || kind == 1 && mayBeUniform else { return nil }
        let kept = kind == 1 ? 1 : count
        guard let bytes = stretch(kept, of: MemoryLayout<Number>.stride),
            let numbers = [Number](copying: bytes, count: kept)
        else { return nil }
        return kind == 1 ? Array(repeating: numbers[0], count: count) : numbers
    }
}
