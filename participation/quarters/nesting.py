"""Whether a row may lie in another one; for every tree whose rows know their parent."""


def would_circle(row, parent) -> bool:
    """Whether the row would come to lie in itself, however far down."""
    passed = set()
    while parent is not None and parent.pk not in passed:
        if parent.pk == row.pk:
            return True
        passed.add(parent.pk)
        parent = parent.parent
    return False
