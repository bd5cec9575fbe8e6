"""Log lines as they may be kept: whoever reads them must not hold the keys to residents' cases."""

import logging

from participation.outbox.links import without_key


class Keyless(logging.Formatter):
    """Secret links stand in addresses, and addresses in every line about a page that was not found."""

    def format(self, record):
        return without_key(super().format(record))
