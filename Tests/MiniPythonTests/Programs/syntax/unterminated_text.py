name = "Ann  # error: SyntaxError: unterminated string literal (detected at line 1)
print(name)
