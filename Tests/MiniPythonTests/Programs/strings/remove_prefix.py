print("unhappy".removeprefix("un"))  # expect: happy
print("happy".removeprefix("un"))  # expect: happy
print("photo.png".removesuffix(".png"))  # expect: photo
print("photo.png".removesuffix(""))  # expect: photo.png
print("aaa".removeprefix("a"))  # expect: aa
