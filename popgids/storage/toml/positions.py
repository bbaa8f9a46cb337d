"""Where things stand in a TOML text: the line and column of a path such as ("stap", 3, "vraag", 0)."""

from collections.abc import Sequence
from typing import NamedTuple

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

Loc = Sequence[str | int]


class Position(NamedTuple):
    """A place in a text; line and column count from 1, end_line is the last line of what stands there."""

    line: int
    column: int
    end_line: int


class _Dotted(NamedTuple):
    """What lines such as `tips.medewerker = …` say of `tips`; node is the first of those lines."""

    node: Node
    inside: "dict[str, Node | _Dotted]"


class Positions:
    """The syntax tree of a TOML text, asked for places; a text with mistakes gives as much as it can."""

    def __init__(self, text: str) -> None:
        self._source = text.encode("utf-8", errors="replace")
        tree = Parser(Language(tree_sitter_toml.language())).parse(self._source)
        self._tables: dict[tuple[str | int, ...], Node] = {(): tree.root_node}
        self._pairs: dict[int, dict[str, Node | _Dotted]] = {}
        self._items: dict[int, list[Node]] = {}
        self._find_tables(tree.root_node)

    def find(self, loc: Loc) -> Position:
        """The place of the longest part of loc that is in the text; parts that are not there are passed over."""
        path = tuple(loc)
        best: tuple[str | int, ...] = ()
        for length in range(len(path), 0, -1):
            if path[:length] in self._tables:
                best = path[:length]
                break
        found: Node | _Dotted = self._tables[best]
        for part in path[len(best) :]:
            found = self._child(found, part) or found
        node = found.node if isinstance(found, _Dotted) else found
        if node.parent is None and path:
            return Position(1, 1, 1)
        return self._position(node)

    def value_span(self, loc: Loc) -> tuple[int, int] | None:
        """Where the value at exactly this place begins and ends in the text, in characters; None when it is not there."""
        node = self._exactly(loc)
        if node is None or isinstance(node, _Dotted):
            return None
        value = _value_of(node)
        before = self._source[: value.start_byte].decode("utf-8", errors="replace")
        inside = self._source[value.start_byte : value.end_byte].decode("utf-8", errors="replace")
        return len(before), len(before) + len(inside)

    def is_in_braces(self, loc: Loc) -> bool:
        """Whether the table at exactly this place is written on a line, between curly brackets."""
        node = self._exactly(loc)
        return isinstance(node, Node) and _value_of(node).type == "inline_table"

    def _exactly(self, loc: Loc) -> Node | _Dotted | None:
        """What a line holds at exactly this place; None when it is not there, or has a heading."""
        path = tuple(loc)
        for length in range(len(path) - 1, -1, -1):
            if path[:length] not in self._tables:
                continue
            node: Node | _Dotted | None = self._tables[path[:length]]
            for part in path[length:]:
                node = self._child(node, part) if node is not None else None
            return node
        return None

    def own_end(self, loc: Loc) -> tuple[int, str] | None:
        """Where the last of the lines ends that a table with a heading (or the whole) has of its own.

        In characters, before the line end, with the white space that the line begins with; None when there is no such
        table. The tables inside it do not count.
        """
        table = self._tables.get(tuple(loc))
        if table is None:
            return None
        own = [child for child in table.named_children if child.type == "pair"] or table.named_children[:1]
        if not own:
            return None
        last = max(own, key=lambda one: one.end_byte)
        line_end = self._source.find(b"\n", last.end_byte)
        end = line_end if line_end >= 0 else len(self._source)
        start = self._source.rfind(b"\n", 0, last.start_byte) + 1
        before = self._source[start : last.start_byte].decode("utf-8", errors="replace")
        return len(self._source[:end].decode("utf-8", errors="replace")), before if not before.strip() else ""

    def tables(self) -> list[tuple[tuple[str | int, ...], Position]]:
        """Each heading with its place in the data; an item of a list with its number."""
        return [
            (path, self._position(node))
            for path, node in self._tables.items()
            if path and (node.type == "table" or isinstance(path[-1], int))
        ]

    def _find_tables(self, root: Node) -> None:
        counts: dict[tuple[str | int, ...], int] = {}
        for node in root.named_children:
            if node.type not in ("table", "table_array_element"):
                continue
            keys = self._keys(node.named_children[0]) if node.named_children else []
            path: tuple[str | int, ...] = ()
            for at, key in enumerate(keys):
                path = (*path, key)
                if path in counts and (at < len(keys) - 1 or node.type == "table"):
                    path = (*path, counts[path])
            if node.type == "table_array_element":
                counts[path] = counts.get(path, -1) + 1
                self._tables.setdefault(path, node)
                path = (*path, counts[path])
            self._tables.setdefault(path, node)

    def _keys(self, node: Node) -> list[str]:
        if node.type == "dotted_key":
            return [key for child in node.named_children for key in self._keys(child)]
        text = self._source[node.start_byte : node.end_byte].decode("utf-8", errors="replace")
        return [text[1:-1] if node.type == "quoted_key" else text]

    def _child(self, node: Node | _Dotted, part: str | int) -> Node | _Dotted | None:
        if isinstance(node, _Dotted):
            return node.inside.get(part) if isinstance(part, str) else None
        value = _value_of(node)
        if isinstance(part, int):
            return self._item(value, part) if value.type == "array" else None
        if value.type not in ("document", "table", "table_array_element", "inline_table"):
            return None
        if value.id not in self._pairs:
            self._pairs[value.id] = self._pairs_in(value)
        return self._pairs[value.id].get(part)

    def _item(self, array: Node, at: int) -> Node | None:
        if array.id not in self._items:
            self._items[array.id] = [child for child in array.named_children if child.type != "comment"]
        items = self._items[array.id]
        return items[at] if 0 <= at < len(items) else None

    def _pairs_in(self, node: Node) -> dict[str, Node | _Dotted]:
        """The lines of a table by key; of two with the same key the first."""
        found: dict[str, Node | _Dotted] = {}
        for child in node.named_children:
            if child.type != "pair" or not child.named_children:
                continue
            *around, last = self._keys(child.named_children[0])
            inside = found
            for key in around:
                known = inside.setdefault(key, _Dotted(child, {}))
                if not isinstance(known, _Dotted):
                    break
                inside = known.inside
            else:
                inside.setdefault(last, child)
        return found

    def _position(self, node: Node) -> Position:
        row, byte_column = node.start_point
        before = self._source[node.start_byte - byte_column : node.start_byte]
        end = node.end_point.row + (1 if node.end_point.column else 0)
        return Position(row + 1, len(before.decode("utf-8", errors="replace")) + 1, max(end, row + 1))


def _value_of(node: Node) -> Node:
    """What stands behind the = of a line; a comment at its end belongs to the line, not to the value."""
    if node.type != "pair":
        return node
    parts = [child for child in node.named_children if child.type != "comment"]
    return parts[-1] if parts else node
