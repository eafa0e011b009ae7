extension FunctionCompiler {
    /// The register that holds a name's value, or nil where it must be loaded into one.
    func registerOf(_ name: String, _ span: Span) -> Int? {
        guard case .local(let variable) = current.location(of: current.mangle(name)), !variable.isCell else {
            return nil
        }
        if !surelyBound.contains(variable.register) {
            emit(.checkBound, variable.register, span)
            noteBound(variable)
        }
        return variable.register
    }

    func noteBound(_ variable: Scope.Variable) {
        if !scope.deleted.contains(variable.name) { surelyBound.insert(variable.register) }
    }

    func load(_ name: String, into target: Int, _ span: Span) throws {
        let mangled = current.mangle(name)
        switch current.location(of: mangled) {
        case .local(let variable):
            if variable.isCell {
                emit(.getCell, target, variable.register, span)
            } else if let register = registerOf(name, span), register != target {
                emit(.move, target, register, span)
            }
        case .global:
            emit(Instruction(.getGlobal, target, wide: try globals.place(mangled)), span)
        case .className:
            emit(.getName, target, try namePlace(mangled, span), span)
            emit(Instruction(.jump, 0, wide: try globals.place(mangled)), span)
        }
    }

    func store(_ register: Int, in name: String, _ span: Span) throws {
        let mangled = current.mangle(name)
        switch current.location(of: mangled) {
        case .local(let variable):
            if variable.isCell {
                emit(.setCell, register, variable.register, span)
            } else {
                if register != variable.register { emit(.move, variable.register, register, span) }
                noteBound(variable)
            }
        case .global: emit(Instruction(.setGlobal, register, wide: try globals.place(mangled)), span)
        case .className: emit(.setName, register, try namePlace(mangled, span), span)
        }
    }

    /// The register into which a value for this name may be computed directly, or nil.
    func directRegister(_ name: String) -> Int? {
        guard case .local(let variable) = current.location(of: current.mangle(name)), !variable.isCell else {
            return nil
        }
        return variable.register
    }

    /// - Parameter quietly: no error when the name holds nothing (the end of `except … as name`).
    func delete(_ name: String, _ span: Span, quietly: Bool = false) throws {
        let mangled = current.mangle(name)
        switch current.location(of: mangled) {
        case .local(let variable):
            if variable.isCell {
                emit(.deleteCell, variable.register, quietly ? 0 : 1, span)
            } else {
                emit(.deleteLocal, variable.register, quietly ? 0 : 1, span)
                surelyBound.remove(variable.register)
            }
        case .global:
            emit(Instruction(.deleteGlobal, quietly ? 0 : 1, wide: try globals.place(mangled)), span)
        case .className: emit(.deleteName, quietly ? 0 : 1, try namePlace(mangled, span), span)
        }
    }

    /// Compiles a branch that may not run: what it binds is not surely bound behind it.
    func branch(_ body: () throws -> Void) rethrows {
        let before = surelyBound
        try body()
        surelyBound.formIntersection(before)
    }
}
