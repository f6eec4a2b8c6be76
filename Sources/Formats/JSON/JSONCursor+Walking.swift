// How a cursor goes into objects and arrays.

extension JSONCursor {
    /// The members of an object, one after another; nil if this is none.
    public func members() -> JSONMemberWalk? { kind == .object ? JSONMemberWalk(self) : nil }

    /// The elements of an array, one after another; nil if this is none.
    public func elements() -> JSONElementWalk? { kind == .array ? JSONElementWalk(self) : nil }

    /// The value of the member `name`; nil if there is none or this is no object.
    ///
    /// The whole object is walked: a fault in it, or a member that is there twice, is thrown.
    public func member(_ name: String) throws(FormatError) -> JSONCursor? { try members(named: [name])[0] }

    /// The values of the members `names`, in that order, in one walk; nil for those that are missing.
    public func members(named names: [String]) throws(FormatError) -> [JSONCursor?] {
        var found = [JSONCursor?](repeating: nil, count: names.count)
        guard var walk = members() else { return found }
        while let value = try walk.nextValue() {
            for (index, name) in names.enumerated() where walk.isKey(name) { found[index] = value }
        }
        return found
    }

    /// The value under members inside members, such as `value(at: "instance", "input", "text")`; nil where one is missing.
    public func value(at path: String...) throws(FormatError) -> JSONCursor? {
        var value = self
        for name in path {
            guard let member = try value.member(name) else { return nil }
            value = member
        }
        return value
    }
}
