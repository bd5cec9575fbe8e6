"""A resident's photo made safe: judged by its content, decoded in bounds, and drawn anew without what it carried."""

import secrets
from io import BytesIO

from django.core.files.base import ContentFile, File
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

register_heif_opener(thumbnails=False)

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG", b"RIFF")
MOST_BYTES = 15 * 1024 * 1024
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 2_000
QUALITY = 85

EMPTY = _("The file is empty. Please choose another photo.")
WRONG_TYPE = _("This is not a photo we can read. Please choose a JPEG, PNG, WebP or HEIC file.")
TOO_BIG = _("The photo is larger than 15 MB. Please choose a smaller one.")
TOO_MANY_PIXELS = _("The photo has more than 50 million pixels. Please choose a smaller one.")
BROKEN = _("The photo is damaged and cannot be opened. Please choose another one.")


class PhotoRefused(Exception):
    """The photo is not taken; `sentence` says why and what helps."""

    def __init__(self, sentence):
        super().__init__(sentence)
        self.sentence = sentence


def clean_photo(file: File) -> ContentFile:
    """A JPEG under a random name: upright, 2,000 pixels at most, the first picture of several, no metadata.

    Refuses what is empty, too big, no photo by its content, or damaged (`PhotoRefused`).
    """
    image = opened(content_of(file))
    try:
        picture = drawn_anew(image)
    except Exception as error:
        # Decoders raise whatever a damaged file drives them to; each of it means the same to the sender.
        raise PhotoRefused(BROKEN) from error
    written = BytesIO()
    picture.save(written, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return ContentFile(written.getvalue(), name=f"{secrets.token_hex(16)}.jpg")


def content_of(file: File) -> bytes:
    file.seek(0)
    content = file.read(MOST_BYTES + 1)
    if not content:
        raise PhotoRefused(EMPTY)
    if len(content) > MOST_BYTES:
        raise PhotoRefused(TOO_BIG)
    return content


def opened(content: bytes) -> Image.Image:
    """The image with its header read and its size known, nothing decoded yet."""
    try:
        image = Image.open(BytesIO(content), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise PhotoRefused(TOO_MANY_PIXELS) from error
    except UnidentifiedImageError as error:
        raise PhotoRefused(BROKEN if begins_like_a_photo(content) else WRONG_TYPE) from error
    except Exception as error:
        raise PhotoRefused(BROKEN) from error
    if image.width * image.height > MOST_PIXELS:
        raise PhotoRefused(TOO_MANY_PIXELS)
    return image


def begins_like_a_photo(content: bytes) -> bool:
    return content.startswith(BEGINNINGS) or content[4:8] == b"ftyp"


def drawn_anew(image: Image.Image) -> Image.Image:
    """The pixels alone, on a new canvas: comments, places, previews and whatever followed the picture stay behind."""
    # A JPEG can be read at a half or a quarter of its size, which saves most of the memory.
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.load()
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    image = ImageOps.exif_transpose(image)
    if image.has_transparency_data:
        image = image.convert("RGBA")
    canvas = Image.new("RGB", image.size, "white")
    canvas.paste(image.convert("RGB") if image.mode != "RGBA" else image, mask=image if image.mode == "RGBA" else None)
    return canvas
