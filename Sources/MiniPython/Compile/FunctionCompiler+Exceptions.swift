extension FunctionCompiler {
    func tryStatement(
        _ body: [Statement], _ handlers: [ExceptHandler], _ otherwise: [Statement], _ finally: [Statement],
        _ span: Span
    ) throws {
        if finally.isEmpty { return try tryExcept(body, handlers, otherwise, span) }
        try releasing {
            let saved = try takeTemporary(2, span)
            let exception = saved + 1
            let block = FinallyBlock(start: here, body: finally)
            let before = surelyBound
            blocks.append(.finally(block))
            try tryExcept(body, handlers, otherwise, span)
            blocks.removeLast()
            block.close(at: here)
            try compile(finally)
            let boundBehind = surelyBound
            let toEnd = emitJump(.jump, span)
            // The same statements once more for the case that an exception is on its way.
            cover(block, handler: here, register: exception)
            surelyBound = before
            try handling(saved, exception, span) { _ in try compile(finally) }
            emit(.leaveHandler, saved, span)
            emit(.reraise, exception, span)
            surelyBound = boundBehind
            patch(toEnd)
        }
    }

    /// Registers the stretches of a block with its handler. Inner blocks are registered before outer ones.
    private func cover(_ block: CoveredBlock, handler: Int, register: Int) {
        for range in block.ranges where !range.isEmpty {
            regions.append(
                ExceptionRegion(start: range.lowerBound, end: range.upperBound, handler: handler, register: register))
        }
    }

    /// Code in which an exception is being handled. An exception that leaves it restores what was handled before.
    private func handling(
        _ saved: Int, _ exception: Int, _ span: Span, _ body: (HandlerBlock) throws -> Void
    ) throws {
        emit(.enterHandler, saved, exception, span)
        let block = HandlerBlock(start: here, saved: saved)
        blocks.append(.handler(block))
        try body(block)
        blocks.removeLast()
        block.close(at: here)
        let skip = emitJump(.jump, span)
        let second = try takeTemporary(span)
        cover(block, handler: here, register: second)
        emit(.leaveHandler, saved, span)
        emit(.reraise, second, span)
        patch(skip)
    }

    private func tryExcept(
        _ body: [Statement], _ handlers: [ExceptHandler], _ otherwise: [Statement], _ span: Span
    ) throws {
        if handlers.isEmpty {
            try compile(body)
            try compile(otherwise)
            return
        }
        try releasing {
            let saved = try takeTemporary(2, span)
            let exception = saved + 1
            let before = surelyBound
            let block = CoveredBlock(start: here)
            blocks.append(.body(block))
            try compile(body)
            blocks.removeLast()
            block.close(at: here)
            try compile(otherwise)
            var boundBehind = surelyBound
            var toEnd = [emitJump(.jump, span)]
            cover(block, handler: here, register: exception)
            surelyBound = before
            try handling(saved, exception, span) { block in
                for handler in handlers {
                    surelyBound = before
                    try compile(handler, block, exception, &toEnd)
                    boundBehind.formIntersection(surelyBound)
                }
            }
            emit(.leaveHandler, saved, span)
            emit(.reraise, exception, span)
            surelyBound = boundBehind
            patch(toEnd)
        }
    }

    private func compile(
        _ handler: ExceptHandler, _ block: HandlerBlock, _ exception: Int, _ toEnd: inout [Int]
    ) throws {
        var toNext: Int?
        if let type = handler.type {
            try releasing {
                let register = try operand(type)
                emit(.jumpUnlessMatches, exception, register, type.span)
                toNext = emitJump(.jump, type.span)
            }
        }
        if let name = handler.name {
            try store(exception, in: name, handler.span)
            let named = CoveredBlock(start: here)
            block.name = name
            blocks.append(.body(named))
            try compile(handler.body)
            blocks.removeLast()
            block.name = nil
            named.close(at: here)
            try delete(name, handler.span, quietly: true)
            emit(.leaveHandler, block.saved, handler.span)
            toEnd.append(emitJump(.jump, handler.span))
            // An exception that leaves the handler unbinds the name, too.
            let second = try takeTemporary(handler.span)
            cover(named, handler: here, register: second)
            try delete(name, handler.span, quietly: true)
            emit(.reraise, second, handler.span)
        } else {
            try compile(handler.body)
            emit(.leaveHandler, block.saved, handler.span)
            toEnd.append(emitJump(.jump, handler.span))
        }
        if let toNext { patch(toNext) }
    }

    func withStatement(_ items: ArraySlice<WithItem>, _ body: [Statement], _ span: Span) throws {
        guard let item = items.first else { return try compile(body) }
        try releasing {
            let exit = try takeTemporary(5, span)
            let entered = exit + 2
            let saved = exit + 3
            let exception = exit + 4
            try releasing {
                let context = try operand(item.context)
                emit(.enterContext, exit, context, entered, span)
            }
            let block = WithBlock(start: here, exit: exit)
            let before = surelyBound
            blocks.append(.with(block))
            if let target = item.target { try assign(entered, to: target) }
            try withStatement(items.dropFirst(), body, span)
            blocks.removeLast()
            block.close(at: here)
            emit(.exitContext, exit, 0, span)
            emit(.jump, span)
            let toEnd = emitJump(.jump, span)
            cover(block, handler: here, register: exception)
            var swallowed = 0
            try handling(saved, exception, span) { _ in
                emit(.exitContext, exit, 1, exception, span)
                swallowed = emitJump(.jump, span)
            }
            emit(.leaveHandler, saved, span)
            emit(.reraise, exception, span)
            patch(swallowed)
            emit(.leaveHandler, saved, span)
            surelyBound.formIntersection(before)
            patch(toEnd)
        }
    }
}
