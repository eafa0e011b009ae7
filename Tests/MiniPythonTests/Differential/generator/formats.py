"""Format specifications and the texts that use them, good and bad."""

import string

KINDS = "bcdeEfFgGnosxX%"


def specification(random, kinds=None, nested=False):
    """A random format specification for format, f-strings and str.format."""
    parts = []
    chance = random.random
    if chance() < 0.35:
        parts.append(random.choice(["", "", "*", "0", "é", "🙂", " ", "x"]) + random.choice("<>^="))
    if chance() < 0.3:
        parts.append(random.choice("+- "))
    if chance() < 0.05:
        parts.append("z")
    if chance() < 0.2:
        parts.append("#")
    if chance() < 0.2:
        parts.append("0")
    if chance() < 0.5:
        parts.append("{w}" if nested and chance() < 0.3 else str(random.choice([0, 1, 3, 5, 8, 10, 12, 20])))
    if chance() < 0.2:
        parts.append(random.choice(",_"))
    if chance() < 0.45:
        parts.append("." + ("{w}" if nested and chance() < 0.2 else str(random.choice([0, 1, 2, 3, 6, 10, 17, 20, 30]))))
    if chance() < 0.75:
        parts.append(random.choice(kinds or KINDS))
    if chance() < 0.02:
        parts.append(random.choice("yz!.,"))
    return "".join(parts)


def percent(random, expression):
    """A % formatting with its right operand."""
    fields, arguments = [], []
    for _ in range(random.randrange(1, 4)):
        star = random.random() < 0.08
        width = "*" if star else random.choice(["", "", "", "1", "5", "10", "03", "20"])
        precision = random.choice(["", "", "", ".0", ".1", ".3", ".10", "."])
        flags = "".join(random.choice("-+ #0") for _ in range(random.choice([0, 0, 0, 1, 1, 2])))
        kind = random.choice("ddiouxXeEfFgGcrsass%")
        if random.random() < 0.02:
            kind = random.choice("yzbq")
        fields.append("%" + flags + width + precision + kind)
        if star:
            arguments.append(random.choice(["5", "-6", "0", "12", "'x'", "2.0"]))
        if kind == "%":
            continue
        if random.random() < 0.06:
            arguments.append(expression("any"))
        elif kind in "diouxXc":
            arguments.append(expression(random.choice(["int", "int", "int", "num", "str" if kind == "c" else "bool"])))
        elif kind in "eEfFgG":
            arguments.append(expression("num"))
        else:
            arguments.append(expression("any"))
    if random.random() < 0.04:
        arguments.append(expression("any"))
    if random.random() < 0.04 and arguments:
        arguments.pop()
    left = repr(random.choice(["", "<", "a "]) + random.choice(["", "|", " "]).join(fields))
    if random.random() < 0.06:
        return f"({left.replace('%', '%(a)', 1)} % {{'a': {expression('any')}}})"
    if len(arguments) == 1 and random.random() < 0.5:
        return f"({left} % {arguments[0]})"
    return f"({left} % ({''.join(argument + ', ' for argument in arguments)}))"


def fields_of_format(random, expression):
    """A call of str.format."""
    count = random.randrange(1, 4)
    numbered = random.random() < 0.4
    text = random.choice(["", "a", "{{", "}}"])
    for place in range(count):
        name = str(random.randrange(count)) if numbered else ""
        if random.random() < 0.1:
            name = random.choice(["k", "0", "9", "k.real", "0[0]", "k[a]", "[0]", ".imag", "nope", "-1"])
        conversion = random.choice(["", "", "", "!r", "!s", "!a"])
        kinds = "s" if conversion else None
        spec = specification(random, kinds) if random.random() < 0.6 else ""
        text += "{" + name + conversion + (":" + spec if spec else "") + "}" + random.choice(["", "-", " "])
    if random.random() < 0.03:
        text += random.choice(["{", "}", "{!}", "{:", "{a b}", "{!x}", "{0!}"])
    arguments = [expression(random.choice(["num", "num", "str", "any"])) for _ in range(count)]
    return f"{text!r}.format({', '.join(arguments)}, k={expression('any')})"


def plain(random, expression, kind):
    """An expression that may stand inside an f-string's field: no quote of the kind around, no backslash."""
    for _ in range(20):
        text = expression(kind)
        if "'" not in text and "\\" not in text and "#" not in text and text[0] != "{" and '"""' not in text:
            if text.isprintable() and "lambda" not in text and ":=" not in text and not text.endswith('"'):
                return text
    return random.choice(["12", "3.5", "(1, 2)", "[0]"])


def fstring(random, expression):
    """An f-string between three double quotes or single ones."""
    parts = [random.choice(["", "a=", "{{", "é ", "}}"])]
    for _ in range(random.randrange(1, 4)):
        kind = random.choice(["num", "num", "str", "any", "int"])
        value = plain(random, expression, kind)
        conversion = random.choice(["", "", "", "", "!r", "!s", "!a"])
        spec = ""
        if random.random() < 0.5:
            spec = ":" + specification(random, "s" if conversion or kind == "str" else None, nested=True)
        equals = random.choice(["", "", "", "", "=", " = "])
        parts.append("{" + value + equals + conversion + spec.replace("{w}", "{" + random.choice("479") + "}") + "}")
        parts.append(random.choice(["", "", " ", "-", "%"]))
    body = "".join(parts)
    quote = "'" if '"' in body or random.random() < 0.5 else '"'
    return f"f{quote}{body}{quote}"


def number_specification(random):
    return repr(specification(random))


def text_specification(random):
    return repr(specification(random, "s" * 8 + string.ascii_lowercase))
