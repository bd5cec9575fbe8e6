"""The embedded queue: kombu's folder of files, each there whole or not at all."""

import uuid
from pathlib import Path
from time import monotonic_ns

from kombu.transport import TRANSPORT_ALIASES, filesystem
from kombu.utils.json import dumps


class Channel(filesystem.Channel):
    def _put(self, queue, payload, **kwargs):
        """kombu writes where the worker already looks, and a worker that reads half a message dies of it."""
        folder = Path(self.data_folder_out)
        name = f"{monotonic_ns() // 1_000_000}_{uuid.uuid4()}.{queue}.msg"
        half = folder / f"half.{name}"
        half.write_text(dumps(payload))
        half.replace(folder / name)


class Transport(filesystem.Transport):
    Channel = Channel


TRANSPORT_ALIASES["filesystem"] = f"{__name__}:{Transport.__name__}"
