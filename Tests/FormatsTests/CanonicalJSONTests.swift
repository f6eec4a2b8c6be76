import Formats
import Testing

/// Canonical JSON against the examples printed in RFC 8785.
@Suite struct CanonicalJSONTests {
    private func canonical(_ text: String) throws -> String {
        let value = try JSONValue.parse(Array(text.utf8), file: nil)
        return String(decoding: try CanonicalJSON.bytes(value), as: UTF8.self)
    }

    /// RFC 8785, sections 3.2.2 and 3.2.3: the sample object and its canonical form.
    @Test func sampleObject() throws {
        let sample = #"""
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """#
        let expected =
            #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
            + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
        #expect(try canonical(sample) == expected)
    }

    /// RFC 8785, section 3.2.3: keys are ordered by UTF-16 units, so the emoji's surrogates come before U+FB33.
    @Test func keyOrder() throws {
        let sample = #"""
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
             "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
            """#
        let expected = [
            "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign",
            "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh",
        ]
        let value = try JSONValue.parse(Array(try canonical(sample).utf8), file: nil)
        #expect(value.objectValue?.compactMap(\.value.stringValue) == expected)
    }

    /// RFC 8785, appendix B: IEEE 754 bit patterns and their JSON form.
    @Test(
        arguments: [
            (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"),
            (0x0000_0000_0000_0001, "5e-324"), (0x8000_0000_0000_0001, "-5e-324"),
            (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"), (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"), (0xc340_0000_0000_0000, "-9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"), (0x44b5_2d02_c7e1_4af6, "1e+23"),
            (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
            (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"), (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
            (0x444b_1ae4_d6e2_ef50, "1e+21"),
            (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"), (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
            (0x41b3_de43_5555_5553, "333333333.3333332"), (0x41b3_de43_5555_5554, "333333333.33333325"),
            (0x41b3_de43_5555_5555, "333333333.3333333"), (0x41b3_de43_5555_5556, "333333333.3333334"),
            (0xbecb_f647_612f_3696, "-0.0000033333333333333333"), (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
        ] as [(UInt64, String)]
    )
    func numbers(bits: UInt64, text: String) throws {
        #expect(String(decoding: try CanonicalJSON.bytes(encoding: Double(bitPattern: bits)), as: UTF8.self) == text)
        #expect(try canonical(text) == text)
    }

    @Test(arguments: [
        ("1e400", "number-not-finite"), ("18446744073709551615", "number-not-exact"),
        ("9007199254740993", "number-not-exact"),
    ])
    func refusesWhatADoubleCannotKeep(text: String, code: String) throws {
        let error = #expect(throws: FormatError.self) { try canonical(text) }
        #expect(error?.code == code)
    }

    @Test func infinitiesAreRefused() {
        let error = #expect(throws: FormatError.self) { try CanonicalJSON.bytes(encoding: [Double.nan]) }
        #expect(error?.code == "json-encoding")
    }

    @Test func prettyHasOneSpaceALevelAndAnEnd() throws {
        let bytes = try CanonicalJSON.pretty(encoding: ["b": [1.0, 0.5], "a": []])
        #expect(String(decoding: bytes, as: UTF8.self) == "{\n \"a\": [],\n \"b\": [\n  1,\n  0.5\n ]\n}\n")
    }
}
