import re
import struct
import zlib
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, PngImagePlugin

from participation.ideas import photos
from participation.ideas.photos import PhotoRefused, clean_photo

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825


def picture(size=(60, 40), mode="RGB", left="red", right="blue"):
    image = Image.new(mode, size, right)
    image.paste(left, (0, 0, size[0] // 2, size[1]))
    return image


def written(image, kind="JPEG", **options):
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def cleaned(content, name="photo.jpg"):
    file = clean_photo(SimpleUploadedFile(name, content))
    return file, Image.open(BytesIO(file.read()))


def with_place(orientation=1):
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE] = orientation, "Kamera von Ayşe"
    exif.get_ifd(GPS).update({1: "N", 2: (51.0, 33.0, 7.0), 3: "E", 4: (6.0, 44.0, 1.0)})
    return written(picture(), exif=exif, comment=b"vor meinem Haus", dpi=(300, 300))


def near(pixel, colour):
    return all(abs(a - b) < 40 for a, b in zip(pixel, colour, strict=True))


RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def test_place_camera_and_comment_are_gone_from_a_photo():
    content = with_place()
    assert Image.open(BytesIO(content)).getexif().get_ifd(GPS)

    file, image = cleaned(content)

    assert dict(image.getexif()) == {}
    assert not {"exif", "comment", "icc_profile", "xmp"} & set(image.info)
    file.seek(0)
    assert b"Exif" not in (raw := file.read())
    assert b"Kamera" not in raw
    assert b"Haus" not in raw


def test_photo_taken_sideways_is_turned_upright():
    _file, image = cleaned(with_place(orientation=6))
    assert image.size == (40, 60)
    assert near(image.getpixel((20, 5)), RED)
    assert near(image.getpixel((20, 55)), BLUE)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_every_kind_of_photo_becomes_a_jpeg_under_a_random_name(kind):
    file, image = cleaned(written(picture(), kind), name="../../Mein Haus.php")
    assert image.format == "JPEG"
    assert image.size == (60, 40)
    assert near(image.getpixel((5, 20)), RED)
    assert re.fullmatch(r"[0-9a-f]{32}\.jpg", file.name)


def test_large_photo_is_made_smaller_and_keeps_its_shape():
    _file, image = cleaned(written(picture((5_000, 2_500))))
    assert image.size == (2_000, 1_000)


def test_small_photo_is_not_blown_up():
    assert cleaned(written(picture((1, 1))))[1].size == (1, 1)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "CMYK", "1", "I;16"])
def test_every_colour_mode_is_taken(mode):
    image = Image.new(mode, (10, 10))
    content = written(image, "JPEG" if mode == "CMYK" else "PNG")
    assert cleaned(content)[1].mode == "RGB"


def test_what_was_transparent_is_white():
    _file, image = cleaned(written(Image.new("RGBA", (10, 10), (255, 0, 0, 0)), "PNG"))
    assert near(image.getpixel((5, 5)), WHITE)


def test_moving_picture_gives_its_first_frame():
    frames = [Image.new("RGB", (10, 10), colour) for colour in ("red", "blue")]
    _file, image = cleaned(written(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=100))
    assert near(image.getpixel((5, 5)), RED)


def test_page_hidden_behind_a_picture_is_left_behind():
    file, _image = cleaned(
        written(picture(), comment=b"<script>alert(1)</script>") + b"<html><script>alert(2)</script>"
    )
    file.seek(0)
    assert b"script" not in file.read()


def test_text_chunks_of_a_png_are_left_behind():
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Ayşe", zip=True)
    file, image = cleaned(written(picture(), "PNG", pnginfo=notes))
    assert "Author" not in image.info


def png_of(width, height):
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1_000)), (b"IEND", b"")]
    body = b"".join(struct.pack(">I", len(c)) + n + c + struct.pack(">I", zlib.crc32(n + c)) for n, c in chunks)
    return b"\x89PNG\r\n\x1a\n" + body


def text_bomb():
    notes = zlib.compress(b"\0" * 100_000_000)
    body = b"Comment\0\0" + notes
    chunk = struct.pack(">I", len(body)) + b"zTXt" + body + struct.pack(">I", zlib.crc32(b"zTXt" + body))
    whole = png_of(10, 10)
    return whole[:33] + chunk + whole[33:]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", photos.EMPTY),
        (b"x", photos.WRONG_TYPE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", photos.WRONG_TYPE),
        (b"<html><body>GIF89a</body></html>", photos.WRONG_TYPE),
        (b"%PDF-1.7\n%%EOF", photos.WRONG_TYPE),
        (b"GIF89a<html><script>", photos.WRONG_TYPE),
        (written(picture(), "GIF"), photos.WRONG_TYPE),
        (written(picture(), "TIFF"), photos.WRONG_TYPE),
        (written(picture(), "BMP"), photos.WRONG_TYPE),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n", photos.WRONG_TYPE),
        (png_of(7_072, 7_072), photos.TOO_MANY_PIXELS),  # a little over the limit
        (png_of(10_000, 10_000), photos.TOO_MANY_PIXELS),
        (png_of(50_000, 50_000), photos.TOO_MANY_PIXELS),
        (png_of(2**31 - 1, 2**31 - 1), photos.TOO_MANY_PIXELS),
        (png_of(0, 10), photos.BROKEN),
        (text_bomb(), photos.BROKEN),
        (written(picture((600, 400)))[:-300], photos.BROKEN),
        (written(picture((600, 400)), "PNG")[:200], photos.BROKEN),
        (written(picture((600, 400)), "WEBP")[:40], photos.BROKEN),
        (written(picture((600, 400)), "HEIF")[:300], photos.BROKEN),
        (b"\xff\xd8\xff", photos.BROKEN),
        (b"\x89PNG\r\n\x1a\n", photos.BROKEN),
        (b"\0" * (photos.MOST_BYTES + 1), photos.TOO_BIG),
    ],
    ids=lambda value: repr(value[:12]) if isinstance(value, bytes) else None,
)
def test_what_is_no_sound_photo_is_refused_with_its_reason(content, why):
    with pytest.raises(PhotoRefused) as refused:
        clean_photo(ContentFile(content, name="photo.jpg"))
    assert refused.value.sentence == why


def test_same_photo_twice_gets_two_names_and_the_same_picture():
    content = written(picture())
    first, second = cleaned(content)[0], cleaned(content)[0]
    assert first.name != second.name
    first.seek(0)
    second.seek(0)
    assert first.read() == second.read()
