"""A cache that may be away: what it does not answer is worked out anew, for no page depends on it."""

import logging
import time

from django.core.cache.backends import redis

log = logging.getLogger(__name__)

SECONDS = 1  # longer than that a page does not wait
PAUSE = 10  # and for so long no other page tries


class RedisCache(redis.RedisCache):
    away_until = 0.0

    def __init__(self, server, params):
        patience = {"socket_connect_timeout": SECONDS, "socket_timeout": SECONDS}
        super().__init__(server, {**params, "OPTIONS": patience | params.get("OPTIONS", {})})

    def add(self, key, *args, **kwargs):
        return self._asked(super().add, True, key, *args, **kwargs)

    def get(self, key, default=None, version=None):
        return self._asked(super().get, default, key, default, version)

    def set(self, key, *args, **kwargs):
        self._asked(super().set, None, key, *args, **kwargs)

    def touch(self, key, *args, **kwargs):
        return self._asked(super().touch, False, key, *args, **kwargs)

    def delete(self, key, *args, **kwargs):
        return self._asked(super().delete, False, key, *args, **kwargs)

    def has_key(self, key, *args, **kwargs):
        return self._asked(super().has_key, False, key, *args, **kwargs)

    def get_many(self, keys, *args, **kwargs):
        return self._asked(super().get_many, {}, keys, *args, **kwargs)

    def set_many(self, rows, *args, **kwargs):
        return self._asked(super().set_many, list(rows), rows, *args, **kwargs)

    def delete_many(self, keys, *args, **kwargs):
        self._asked(super().delete_many, None, keys, *args, **kwargs)

    def clear(self):
        return self._asked(super().clear, False)

    def _asked(self, act, otherwise, *args, **kwargs):
        """What the cache answers, else `otherwise`. Counting has no otherwise: `incr` says that it failed."""
        if time.monotonic() < RedisCache.away_until:
            return otherwise
        try:
            return act(*args, **kwargs)
        except Exception as error:  # whatever the library raises, and whatever an older release has left there
            RedisCache.away_until = time.monotonic() + PAUSE
            log.error("the cache does not answer: %s", type(error).__name__)
            return otherwise
