"""Walking a tree whose rows know their parent; used for themes and quarters alike."""


def parents_of(rows) -> dict[int, int | None]:
    """Each row's parent by primary key; one query when given a queryset."""
    return dict(rows.values_list("pk", "parent_id"))


def line_of(pk: int | None, parents: dict[int, int | None]) -> list[int]:
    """The row and all above it, nearest first; a circle ends where it closes."""
    line: list[int] = []
    while pk is not None and pk not in line:
        line.append(pk)
        pk = parents.get(pk)
    return line


def branch_of(pk: int, parents: dict[int, int | None]) -> set[int]:
    """The row and all below it."""
    return {row for row in parents if pk in line_of(row, parents)} | {pk}


def covers(upper: int, lower: int | None, parents: dict[int, int | None]) -> bool:
    """Whether the lower row is the upper one or lies under it."""
    return upper in line_of(lower, parents)
