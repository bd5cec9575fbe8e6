"""The folder that serves as queue where no broker is installed."""

import threading

import pytest
from kombu import Connection
from kombu.exceptions import OperationalError
from kombu.transport import filesystem

from portal.wakeups import Transport

MESSAGES = 300


@pytest.fixture
def broker(tmp_path):
    folder = str(tmp_path)
    options = {"data_folder_in": folder, "data_folder_out": folder, "control_folder": folder}
    with Connection("filesystem://localhost", transport_options=options) as connection:
        yield connection


def test_the_portal_uses_its_own_folder_queue(broker):
    assert broker.get_transport_cls() is Transport
    assert issubclass(Transport, filesystem.Transport)


def test_no_message_is_read_before_it_is_whole(broker, tmp_path):
    def write():
        for number in range(MESSAGES):
            broker.clone().SimpleQueue("celery").put({"number": number, "filling": "x" * 20_000})

    read, writer = set(), threading.Thread(target=write)
    queue = broker.SimpleQueue("celery")
    writer.start()
    while len(read) < MESSAGES:
        try:
            message = queue.get(timeout=5)
        except (queue.Empty, OperationalError):
            break
        read.add(message.payload["number"])
        message.ack()
    writer.join()

    assert read == set(range(MESSAGES))
    assert not list(tmp_path.glob("half.*"))
