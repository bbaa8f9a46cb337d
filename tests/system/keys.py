"""What a terminal sends for a key."""

_NAMED = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
}
_NAMED |= dict(zip(("f1", "f2", "f3", "f4"), ("\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS"), strict=True))
_NAMED |= {
    f"f{n}": f"\x1b[{code}~" for n, code in zip(range(5, 13), (15, 17, 18, 19, 20, 21, 23, 24), strict=True)
}
_LETTERED = {"up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F"}
_NUMBERED = {"insert": 2, "delete": 3, "pageup": 5, "pagedown": 6}


def key_bytes(key: str) -> bytes:
    """What a terminal sends for a key."""
    *modifiers, name = key.split("+") if len(key) > 1 else [key]
    number = 1 + ("shift" in modifiers) + 2 * ("alt" in modifiers) + 4 * ("ctrl" in modifiers)
    if name in _LETTERED:
        return (f"\x1b[1;{number}{_LETTERED[name]}" if modifiers else f"\x1b[{_LETTERED[name]}").encode()
    if name in _NUMBERED:
        return (f"\x1b[{_NUMBERED[name]};{number}~" if modifiers else f"\x1b[{_NUMBERED[name]}~").encode()
    text = _NAMED.get(key) or _NAMED.get(name, name)
    if "ctrl" in modifiers:
        text = chr(ord(name.upper()) & 0x1F)
    return (("\x1b" if "alt" in modifiers else "") + text).encode()
