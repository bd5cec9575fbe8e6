"""Mail of other libraries (sign-in codes, Wagtail's notices) becomes letters too."""

import uuid

from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import get_language

from participation.outbox.post import store


class OutboxBackend(BaseEmailBackend):
    def send_messages(self, email_messages):
        """One letter for each recipient of each message; returns how many messages were taken."""
        for message in email_messages:
            html = next((text for text, kind in getattr(message, "alternatives", []) if kind == "text/html"), "")
            for address in message.recipients():
                store(
                    "library",
                    key=f"library-{uuid.uuid4().hex}",
                    to=address,
                    language=get_language() or "de",
                    subject=message.subject,
                    body=message.body,
                    html=html,
                )
        return len(email_messages)
