"""The folder that serves as queue where no broker is installed."""

import pytest
from kombu import Connection
from kombu.transport import filesystem

from portal.wakeups import Transport


@pytest.fixture
def broker(tmp_path):
    folder = str(tmp_path)
    options = {"data_folder_in": folder, "data_folder_out": folder, "control_folder": folder}
    with Connection("filesystem://localhost", transport_options=options) as connection:
        yield connection


def test_the_portal_uses_its_own_folder_queue(broker):
    assert broker.get_transport_cls() is Transport
    assert issubclass(Transport, filesystem.Transport)


class Peeking:
    """Looks into the folder while it is being written as part of a message."""

    def __init__(self, folder):
        self.folder, self.seen = folder, None

    def __json__(self):
        self.seen = [path.name for path in self.folder.glob("*.celery.msg") if not path.name.startswith("half.")]
        return "peeked"


def test_no_message_can_be_read_before_it_is_whole(broker, tmp_path):
    peeking = Peeking(tmp_path)
    broker.channel()._put("celery", {"body": peeking})

    assert peeking.seen == []
    assert len(list(tmp_path.glob("*.celery.msg"))) == 1


def test_a_message_arrives_as_it_was_sent(broker):
    queue = broker.SimpleQueue("celery")
    queue.put({"words": "Bäume"})
    message = queue.get(timeout=5)
    message.ack()

    assert message.payload == {"words": "Bäume"}
