class AppError(Exception):
    pass
class CodeError(AppError):
    def __init__(self, code, message="no message"):
        super().__init__(message)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {self.args[0]}"
try:
    raise CodeError(404, "missing")
except AppError as e:
    print(e, e.code, e.args, repr(e), isinstance(e, CodeError))  # expect: [404] missing 404 ('missing',) CodeError('missing') True
try:
    raise AppError
except AppError as e:
    print(repr(e), str(e) == "", e.args)  # expect: AppError() True ()
try:
    raise AppError("a", 2)
except AppError as e:
    print(e, e.args)  # expect: ('a', 2) ('a', 2)
raise CodeError(7)  # error: CodeError: [7] no message
