import Fingerprints
import Testing

/// The digests against the published examples of FIPS 180-4 (NIST, "SHA256 examples", and the empty message).
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func publishedVectors(text: String, digest: String) {
        #expect(SHA256Hex.of(text) == digest)
        #expect(SHA256Hex.of(Array(text.utf8)) == digest)
    }

    @Test func millionLettersInPieces() {
        var stream = SHA256Stream()
        for _ in 0..<1000 { stream.update(Array(repeating: UInt8(ascii: "a"), count: 1000)) }
        #expect(stream.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func aDigestMayBeReadBetweenPieces() {
        var stream = SHA256Stream()
        stream.update(Array("ab".utf8))
        #expect(stream.hex() == SHA256Hex.of("ab"))
        stream.update(Array("c".utf8))
        #expect(stream.hex() == SHA256Hex.of("abc"))
    }
}
