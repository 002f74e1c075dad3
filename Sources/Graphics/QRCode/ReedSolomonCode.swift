/// The Reed–Solomon code over bytes that QR codes are corrected with.
///
/// Bytes are polynomials over two elements modulo x⁸ + x⁴ + x³ + x² + 1, with x as the generator of the field; the
/// generator polynomial has the powers of x from 0 as its zeros (ISO/IEC 18004:2015, 7.5.2).
struct ReedSolomonCode: Sendable {
    private static let modulus = 0x11D

    /// The coefficients of the generator polynomial but the first, which is 1; of the highest power first.
    private let generator: [UInt8]

    /// - Parameter count: how many codewords of error correction there are.
    init(correction count: Int) {
        var generator = [UInt8](repeating: 0, count: count)
        if count > 0 { generator[count - 1] = 1 }
        var root: UInt8 = 1
        for _ in 0..<count {
            // The product with x − root.
            for position in generator.indices {
                generator[position] = Self.product(generator[position], root)
                if position + 1 < count { generator[position] ^= generator[position + 1] }
            }
            root = Self.product(root, 2)
        }
        self.generator = generator
    }

    /// The remainder of the data, taken as a polynomial and moved up, divided by the generator polynomial.
    func correction(for data: ArraySlice<UInt8>) -> [UInt8] {
        var remainder = [UInt8](repeating: 0, count: generator.count)
        for byte in data {
            guard let first = remainder.first else { return [] }
            let factor = byte ^ first
            remainder.removeFirst()
            remainder.append(0)
            for position in generator.indices { remainder[position] ^= Self.product(generator[position], factor) }
        }
        return remainder
    }

    /// The product of two elements of the field.
    static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
        var product = 0
        for bit in (0..<8).reversed() {
            product = product << 1 ^ (product >> 7) * modulus
            if other >> bit & 1 == 1 { product ^= Int(one) }
        }
        return UInt8(truncatingIfNeeded: product)
    }
}
