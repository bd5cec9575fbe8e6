"""How much a browser may send at once; what is too much is cut off before it fills the disk."""

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import TemporaryFileUploadHandler

MOST_BYTES = 50 * 1024 * 1024  # of all files of one request; each form says its own, smaller limit


class BoundedUpload(TemporaryFileUploadHandler):
    """Files wait in temporary files; a request that announces or sends too much is refused."""

    received = 0

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):
        if content_length > MOST_BYTES:
            raise RequestDataTooBig("announced too much")

    def receive_data_chunk(self, raw_data, start):
        self.received += len(raw_data)
        if self.received > MOST_BYTES:
            self.file.close()
            raise RequestDataTooBig("sent too much")
        return super().receive_data_chunk(raw_data, start)
