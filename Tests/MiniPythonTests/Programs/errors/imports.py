try:
    import nonexistent_module
except ModuleNotFoundError as error:
    print(error, isinstance(error, ImportError))  # expect: No module named 'nonexistent_module' True
try:
    import nonexistent_package.part
except ImportError as error:
    print(error)  # expect: No module named 'nonexistent_package'
import another_missing_module  # error: ModuleNotFoundError: No module named 'another_missing_module'
