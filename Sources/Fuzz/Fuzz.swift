// `make fuzz`: libFuzzer over every parser that reads what strangers wrote.

import Foundation

/// `vernier-fuzz ENTRY [libFuzzer's options] CORPUS`, or `vernier-fuzz seeds FOLDER`, or `vernier-fuzz entries`.
@main
struct Fuzz {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch arguments.count > 1 ? arguments[1] : "" {
        case "entries":
            print(FuzzEntry.all.map(\.name).joined(separator: "\n"))
        case "seeds" where arguments.count == 3:
            try writeSeeds(to: arguments[2])
        case let name:
            guard let entry = FuzzEntry.all.first(where: { $0.name == name }) else {
                print("usage: vernier-fuzz ENTRY|entries|seeds …")
                exit(2)
            }
            FuzzEntry.current = entry
            exit(drive(Array(arguments.dropFirst(2))))
        }
    }

    private static func writeSeeds(to folder: String) throws {
        for entry in FuzzEntry.all {
            let place = folder + "/" + entry.name
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            for (index, seed) in entry.seeds.enumerated() {
                try Data(seed).write(to: URL(fileURLWithPath: place + "/seed-\(index)"))
            }
        }
    }

    /// Hands over to libFuzzer, which calls back for each input and returns when its time is up.
    private static func drive(_ options: [String]) -> Int32 {
        var arguments: [UnsafeMutablePointer<CChar>?] = (["vernier-fuzz"] + options).map { strdup($0) } + [nil]
        var count = Int32(arguments.count - 1)
        return arguments.withUnsafeMutableBufferPointer { buffer in
            var start = buffer.baseAddress
            return runDriver(&count, &start) { bytes, size in
                FuzzEntry.current?.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
                return 0
            }
        }
    }
}

/// libFuzzer's own entry for programs that have a main of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
