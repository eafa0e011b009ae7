def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalnum()]
    return letters == letters[::-1]


print(is_palindrome("A man, a plan, a canal: Panama"))  # expect: True
print(is_palindrome("hello"))  # expect: False
print(is_palindrome(""))  # expect: True
