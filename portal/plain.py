"""Requests are plain text: a NUL sign, which PostgreSQL takes in no comparison, is refused at the door."""

from django.core.exceptions import BadRequest

NUL = "\0"


class PlainMiddleware:
    """Looks where no form does: at the address, which pages are looked up by, and at cookies."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if any(NUL in words for words in (request.path_info, *request.COOKIES.values())):
            raise BadRequest("NUL sign in the request")
        return self.get_response(request)
