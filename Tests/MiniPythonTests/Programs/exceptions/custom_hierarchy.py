class AppError(Exception):
    pass


class NotFound(AppError):
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return f"{self.name} not found"


try:
    raise NotFound("file")
except AppError as error:
    print(error, repr(error), error.args, isinstance(error, NotFound))  # expect: file not found NotFound('file') ('file',) True
raise AppError("top", 1)  # error: AppError: ('top', 1)
